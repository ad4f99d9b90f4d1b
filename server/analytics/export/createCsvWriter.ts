import { writeCell } from '../../../engine/sdk/csvCell.ts';
import type { TableColumn } from '../../contract.ts';
import type { Cell } from './exportTable.ts';
import { jsonCell } from './jsonCell.ts';
import type { TableLook, TableWriter } from './tableWriter.ts';

/** CSV (RFC 4180) in UTF-8. Texts that a spreadsheet would run as a formula are made harmless; numbers stay numbers. */
export function createCsvWriter(columns: readonly TableColumn[], { heads, mark }: TableLook): TableWriter {
  const encoder = new TextEncoder();
  const kinds = columns.map(({ kind }) => kind);
  return {
    head: () => encoder.encode(`${mark ? '\uFEFF' : ''}${columns.map((each) => writeCell(heads === 'names' ? each.name : each.title[heads])).join(',')}\r\n`),
    rows: (rows) => ({ bytes: encoder.encode(rows.map((row) => `${row.map((cell, place) => cellText(cell, kinds[place])).join(',')}\r\n`).join('')), groups: [] }),
    foot: () => new Uint8Array(),
  };
}

function cellText(cell: Cell, kind: TableColumn['kind'] | undefined): string {
  if (cell === null) return '';
  return typeof cell === 'string' ? writeCell(cell) : String(jsonCell(cell, kind));
}
