import type { Database } from '../../db/open.ts';
import type { Cell, Cursor, TableAsked } from './exportTable.ts';
import { exportTables } from './exportTables.ts';
import { jsonCell } from './jsonCell.ts';

/** The first rows of a table, as they would stand in its JSON file. */
export function readTableRows(database: Database, { table, asked, limit }: { readonly table: string; readonly asked: TableAsked; readonly limit: number }): Cell[][] {
  const found = exportTables.get(table);
  if (found === undefined) return [];
  const rows: (readonly Cell[])[] = [];
  let after: Cursor | null = null;
  do {
    const page = found.read(database, asked, after, limit - rows.length);
    rows.push(...page.rows.slice(0, limit - rows.length));
    after = page.next;
  } while (after !== null && rows.length < limit);
  return rows.map((row) => found.columns.map(({ kind }, place) => jsonCell(row[place] ?? null, kind)));
}
