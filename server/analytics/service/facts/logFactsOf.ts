import type { Database } from '../../../db/open.ts';
import type { LogFacts } from './ChatFacts.ts';
import { readKept } from './readKept.ts';
import { readLogs } from './readLogs.ts';

/** A conversation as far as its log has come. */
export interface GrownLog {
  readonly id: string;
  /** Its last place. */
  readonly seq: number;
  readonly status: string;
  /** Null while its visits are not counted yet, which says nothing of its log. */
  readonly segment: number | null;
}

/** Conversations whose facts are kept at hand; some 300 bytes each. */
const most = 500_000;

const kept = new WeakMap<Database, Map<string, { readonly seq: number; readonly facts: LogFacts }>>();

/**
 * What conversations' logs come to, by id. A log only grows, so what was read of one that is counted holds as long as its last
 * place is the same; erasing takes words alone, and there are none in it.
 */
export function logFactsOf(database: Database, logs: readonly GrownLog[]): Map<string, LogFacts> {
  const known = kept.get(database) ?? new Map<string, { readonly seq: number; readonly facts: LogFacts }>();
  kept.set(database, known);
  const missing = logs.filter(({ id, seq }) => known.get(id)?.seq !== seq);
  const facts = missing.length === 0 ? new Map<string, LogFacts>() : readMissing(database, missing);
  for (const { id, seq, segment } of logs) {
    const fresh = facts.get(id);
    const held = fresh ? undefined : known.get(id);
    if (held) facts.set(id, held.facts);
    if (fresh && segment !== null) {
      known.delete(id);
      known.set(id, { seq, facts: fresh });
    }
  }
  for (const oldest of known.keys().take(Math.max(0, known.size - most))) known.delete(oldest);
  return facts;
}

/** What was kept of them, and what those come to of which nothing was. */
function readMissing(database: Database, missing: readonly GrownLog[]): Map<string, LogFacts> {
  const found = readKept(database, missing);
  const unkept = missing.filter(({ id }) => !found.has(id));
  if (unkept.length > 0) for (const [id, facts] of readLogs(database, unkept.map(({ id: of, status }) => ({ id: of, closed: status === 'closed' })))) found.set(id, facts);
  return found;
}
