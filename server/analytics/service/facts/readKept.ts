import type { Database } from '../../../db/open.ts';
import type { LogFacts } from './ChatFacts.ts';
import type { GrownLog } from './logFactsOf.ts';
import { withinOf } from './withinOf.ts';

/** In which way facts are worked out: one more whenever a log comes to something else than it did, or to another shape. What was kept before is then read anew. */
export const factsForm = 1;

/** What was kept of conversations' logs, by id: of those that have not grown since. */
export function readKept(database: Database, logs: readonly Pick<GrownLog, 'id' | 'seq'>[]): Map<string, LogFacts> {
  const { sql, values } = withinOf(database, logs.map(({ id }) => id));
  const places = new Map(logs.map(({ id, seq }) => [id, seq]));
  const rows = database.connection.prepare<string[], [id: string, seq: number, facts: string]>(`select conversation_id, seq, facts from conversation_facts where ${sql} and form = ${factsForm}`).raw();
  const kept = new Map<string, LogFacts>();
  for (const [id, seq, facts] of rows.iterate(...values)) if (places.get(id) === seq) kept.set(id, JSON.parse(facts));
  return kept;
}
