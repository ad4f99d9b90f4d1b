import type { Database } from '../../db/open.ts';
import type { Cell, TableAsked } from './exportTable.ts';
import { exportTables } from './exportTables.ts';
import { jsonCell } from './jsonCell.ts';

/** The first rows of a table, as they would stand in its JSON file. */
export function readTableRows(database: Database, { table, asked, limit }: { readonly table: string; readonly asked: TableAsked; readonly limit: number }): Cell[][] {
  const found = exportTables.get(table);
  const rows = found?.read(database, asked, null, limit).rows.slice(0, limit) ?? [];
  return rows.map((row) => (found?.columns ?? []).map(({ kind }, place) => jsonCell(row[place] ?? null, kind)));
}
