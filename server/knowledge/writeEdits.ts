import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { knowledgeEntries } from '../db/schema.ts';
import type { EntryEdit } from './entryEdits.ts';

/** Writes edits to the draft of a base, within a transaction. What is neither drafted nor live is gone. */
export function writeEdits({ orm }: Database, base: string, edits: readonly EntryEdit[]): void {
  const written = edits.flatMap(({ id, after, to }) => (after === null ? [] : [[id, to, after]]));
  const removed = edits.flatMap(({ id, after }) => (after === null ? [id] : []));
  if (written.length > 0) {
    orm
      .insert(knowledgeEntries)
      .select(sql`select ${base}, value->>0, value->>1, value->>2, null from json_each(${JSON.stringify(written)}) where true`)
      .onConflictDoUpdate({ target: [knowledgeEntries.base, knowledgeEntries.id], set: { draft: sql`excluded.draft`, position: sql`excluded.position` } })
      .run();
  }
  if (removed.length > 0) orm.update(knowledgeEntries).set({ draft: null }).where(and(eq(knowledgeEntries.base, base), sql`${knowledgeEntries.id} in (select value from json_each(${JSON.stringify(removed)}))`)).run();
  clear({ orm }, base);
}

/** Lets customers meet the draft of a base as it stands, within a transaction. */
export function releaseDraft({ orm }: Pick<Database, 'orm'>, base: string): void {
  orm.update(knowledgeEntries).set({ live: sql`${knowledgeEntries.draft}` }).where(and(eq(knowledgeEntries.base, base), differs)).run();
  clear({ orm }, base);
}

/** Rows whose draft is not what customers meet. */
export const differs = sql`${knowledgeEntries.draft} is not ${knowledgeEntries.live}`;

function clear({ orm }: Pick<Database, 'orm'>, base: string): void {
  orm.delete(knowledgeEntries).where(and(eq(knowledgeEntries.base, base), isNull(knowledgeEntries.draft), isNull(knowledgeEntries.live))).run();
}
