import type { TableColumn } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { Cell, ExportTable, TableAsked } from './conversationTable.ts';

type Pair = readonly [zh: string, en: string];

export interface FilledColumn<R> extends TableColumn {
  readonly from: (row: R) => Cell;
}

interface Described<R> {
  readonly title: Pair;
  readonly about: Pair;
  readonly columns: readonly FilledColumn<R>[];
  readonly rows: (database: Database, asked: TableAsked) => readonly R[];
}

/** How a column of a table of figures is filled from one of its rows. */
export function filled<R>(name: string, kind: TableColumn['kind'], title: Pair, about: Pair, from: (row: R) => Cell): FilledColumn<R> {
  return { name, kind, title: { zh: title[0], en: title[1] }, about: { zh: about[0], en: about[1] }, words: false, from };
}

/** A table of figures: as many rows as there are things that are counted, so that it is read at once. */
export function wholeTable<R>({ title, about, columns, rows }: Described<R>): ExportTable {
  return {
    title: { zh: title[0], en: title[1] },
    about: { zh: about[0], en: about[1] },
    columns: columns.map(({ name, kind, title, about, words }) => ({ name, kind, title, about, words })),
    read: (database, asked) => ({ rows: rows(database, asked).map((row) => columns.map(({ from }) => from(row))), next: null }),
  };
}
