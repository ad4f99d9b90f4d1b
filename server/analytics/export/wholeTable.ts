import type { TableChoice, TableColumn } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { columnOf, type Pair } from './columnOf.ts';
import { exportTable, type Cell, type ExportTable, type TableAsked } from './exportTable.ts';

export interface FilledColumn<R> extends TableColumn {
  readonly from: (row: R) => Cell;
}

interface Described<R> {
  readonly title: Pair;
  readonly about: Pair;
  readonly takes?: readonly TableChoice[];
  readonly columns: readonly FilledColumn<R>[];
  readonly rows: (database: Database, asked: TableAsked) => readonly R[];
}

/** How a column of a table of figures is filled from one of its rows. */
export function filled<R>(name: string, kind: TableColumn['kind'], title: Pair, about: Pair, from: (row: R) => Cell): FilledColumn<R> {
  return { ...columnOf(name, kind, title, about), from };
}

/** A table of figures: as many rows as there are things that are counted, so that it is read at once. */
export function wholeTable<R>({ columns, rows, ...told }: Described<R>): ExportTable {
  return exportTable({ ...told, columns, read: (database, asked) => ({ rows: rows(database, asked).map((row) => columns.map(({ from }) => from(row))), next: null }) });
}
