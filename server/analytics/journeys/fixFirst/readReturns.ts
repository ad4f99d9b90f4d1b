import type { Database } from '../../../db/open.ts';
import { readMerges } from '../../persons/readMerges.ts';
import { returnDays } from '../../service/facts/createReturns.ts';

const returnMs = returnDays * 86_400_000;

/** A conversation, and when its customer left it. */
export interface Leaving {
  readonly id: string;
  readonly leftAt: number;
}

/** What its customer did within a week of leaving. */
export interface Return {
  /** They began another conversation, of whatever flow. */
  readonly came: boolean;
  /** In one of those a person was wanted. */
  readonly wantedPerson: boolean;
}

/** What customers did within a week of leaving, by conversation. Left out are those whose week is not over, and those of no contact. */
export function readReturns(database: Database, leavings: readonly Leaving[], now: number): ReadonlyMap<string, Return> {
  const decided = leavings.filter(({ leftAt }) => leftAt + returnMs <= now);
  const { connection } = database;
  const merges = readMerges(database);
  const rootOf = (contact: number): number => merges.get(contact) ?? contact;
  const owners = new Map(connection.prepare<[string], [string, number]>('select c.id, k.rowid from json_each(?) cross join conversations as c on c.id = value join contacts as k on k.id = c.contact_id').raw().all(JSON.stringify(decided.map(({ id }) => id))));
  const people = new Set(owners.values().map(rootOf));
  const contacts = [...people, ...merges.keys().filter((contact) => people.has(rootOf(contact)))];
  const begun = connection
    .prepare<[string], { contact: number; at: number; wanted: number }>(
      `select k.rowid as contact, c.created_at as at, exists (select 1 from handoffs as h where h.conversation_id = c.id) as wanted
       from json_each(?) cross join contacts as k on k.rowid = value cross join conversations as c on c.contact_id = k.id`,
    )
    .all(JSON.stringify(contacts));
  const byPerson = Map.groupBy(begun, ({ contact }) => rootOf(contact));
  return new Map(decided.flatMap(({ id, leftAt }): [string, Return][] => {
    const owner = owners.get(id);
    if (owner === undefined) return [];
    const later = (byPerson.get(rootOf(owner)) ?? []).filter(({ at }) => at > leftAt && at <= leftAt + returnMs);
    return [[id, { came: later.length > 0, wantedPerson: later.some(({ wanted }) => wanted === 1) }]];
  }));
}
