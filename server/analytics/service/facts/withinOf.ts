import type { Database } from '../../../db/open.ts';

/** What rows of conversations have to fulfil, and the parameters that it takes; it may let others through that lie among them. */
interface Within {
  readonly sql: string;
  readonly values: readonly string[];
}

/** Up to so many, each is looked up without asking what else lies among them. */
const few = 1_000;

/**
 * By which rows of conversations are found in tables that lie in the order of their ids: one by one, or, where most of what lies
 * from the first to the last is wanted, all of that, which is quicker. Ids of today lie in the order in which they began.
 */
export function withinOf({ connection }: Database, ids: readonly string[]): Within {
  const each: Within = { sql: 'conversation_id in (select value from json_each(?))', values: [JSON.stringify(ids)] };
  if (ids.length <= few) return each;
  const span = [ids.reduce((least, id) => (id < least ? id : least)), ids.reduce((most, id) => (id > most ? id : most))] as const;
  const among = connection.prepare<[string, string], number>('select count(*) from conversations where id between ? and ?').pluck().get(...span) ?? 0;
  return ids.length * 3 > among ? { sql: 'conversation_id between ? and ?', values: span } : each;
}
