import type { TableColumn } from '../../contract.ts';
import type { Cell } from './exportTable.ts';

/** A cell as it stands in JSON: a time in ISO 8601. */
export function jsonCell(cell: Cell, kind: TableColumn['kind'] | undefined): Cell {
  return kind === 'time' && typeof cell === 'number' ? new Date(cell).toISOString() : cell;
}
