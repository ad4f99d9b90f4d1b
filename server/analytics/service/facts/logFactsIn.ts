import type { Database } from '../../../db/open.ts';
import type { LogFacts } from './ChatFacts.ts';
import { createLogReading } from './createLogReading.ts';

/** Conversations whose facts are kept at hand; some 300 bytes each. */
const most = 500_000;

const kept = new WeakMap<Database, Map<string, { readonly seq: number; readonly facts: LogFacts }>>();

/**
 * What conversations' logs come to, in a database. A log only grows, so what was read of it once holds as long as its last
 * place `seq` is the same; erasing takes words alone, and there are none in it.
 */
export function logFactsIn(database: Database): (id: string, seq: number, closed: boolean) => LogFacts {
  const known = kept.get(database) ?? new Map<string, { readonly seq: number; readonly facts: LogFacts }>();
  kept.set(database, known);
  const read = createLogReading(database);
  return (id, seq, closed) => {
    const found = known.get(id);
    if (found?.seq === seq) return found.facts;
    const facts = read(id, closed);
    if (known.size < most || found) known.set(id, { seq, facts });
    return facts;
  };
}
