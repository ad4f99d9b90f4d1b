import type { Database } from '../../../db/open.ts';
import type { LogFacts } from './ChatFacts.ts';
import type { GrownLog } from './logFactsOf.ts';
import { parseFacts } from './parseFacts.ts';
import { withinOf } from './withinOf.ts';

/** In which way facts are worked out: one more whenever a log comes to something else than it did, or to another shape. What was kept before is then read anew. */
export const factsForm = 1;

/** What was kept of conversations' logs, by id: of those that have not grown since, and whose row is whole. */
export function readKept(database: Database, logs: readonly Pick<GrownLog, 'id' | 'seq'>[]): Map<string, LogFacts> {
  const { sql, values } = withinOf(database, logs.map(({ id }) => id));
  const places = new Map(logs.map(({ id, seq }) => [id, seq]));
  const rows = database.connection.prepare<string[], [id: string, seq: number, text: string]>(`select conversation_id, seq, facts from conversation_facts where ${sql} and form = ${factsForm}`).raw();
  const kept = new Map<string, LogFacts>();
  for (const [id, seq, text] of rows.iterate(...values)) {
    const facts = places.get(id) === seq ? parseFacts(text) : null;
    if (facts !== null) kept.set(id, facts);
  }
  return kept;
}
