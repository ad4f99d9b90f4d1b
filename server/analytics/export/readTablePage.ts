import type { TableFormat } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { Cursor, TableAsked } from './exportTable.ts';
import { exportTables } from './exportTables.ts';
import { tableWriter, type Place, type TableLook, type WrittenRows } from './tableWriter.ts';

/** Which piece of a table is wanted, and how it is to be written. */
export interface PageAsked {
  readonly table: string;
  readonly asked: TableAsked;
  readonly after: Cursor | null;
  readonly limit: number;
  readonly format: TableFormat;
  readonly look: TableLook;
  readonly place: Place;
}

export interface WrittenPage extends WrittenRows {
  readonly count: number;
  readonly next: Cursor | null;
}

/** A piece of a table, written as it stands in the file: reading and writing it are both kept off the event loop. */
export function readTablePage(database: Database, { table, asked, after, limit, format, look, place }: PageAsked): WrittenPage {
  const found = exportTables.get(table);
  if (found === undefined) throw new Error(`there is no table ${table}`);
  const { rows, next } = found.read(database, asked, after, limit);
  return { ...tableWriter(format, found.columns, look).rows(rows, place), count: rows.length, next };
}
