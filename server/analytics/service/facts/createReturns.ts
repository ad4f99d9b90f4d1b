import type { Database } from '../../../db/open.ts';
import type { Period } from '../../filter/periodOf.ts';
import { rootsOf } from '../../persons/rootsOf.ts';
import { logFactsOf, type GrownLog } from './logFactsOf.ts';

/** Days after a conversation's end in which another on the same topic says that it had not settled the matter. */
export const returnDays = 7;
const returnMs = returnDays * 86_400_000;

const none: readonly never[] = [];

interface EndedChat {
  readonly id: string;
  readonly contact: string;
  readonly begunAt: number;
  readonly closedAt: number;
  /** What agents made of it. */
  readonly topics: readonly string[];
  /** What topic nodes made of it. */
  readonly classes: readonly string[];
}

interface ContactChat extends GrownLog {
  readonly contact: string;
  readonly at: number;
}

/**
 * Tells whether contacts of conversations that began in a period came back with what they had come for. Those without any topic
 * are about the same; a wrap-up whose topic is empty is told apart from none.
 */
export function createReturns(database: Database, { from, to }: Period) {
  const { connection } = database;
  const merged = new Map(connection.prepare<[], [string, string]>('select id, merged_into from contacts where merged_into is not null').raw().all());
  // Contacts that have more than one conversation, most of whom have not; who was merged is looked at as well.
  const several = connection
    .prepare<[number, number, string], ContactChat>(
      `with back(person) as (
         select distinct contact_id from conversations as c where created_at >= ? and created_at < ?
           and exists (select 1 from conversations as d where d.contact_id = c.contact_id and d.created_at <> c.created_at)
         union select value from json_each(?)
       )
       select contact_id as contact, id, created_at as at, seq, status, segment from back cross join conversations on contact_id = person order by created_at`,
    )
    .all(from, to, JSON.stringify([...merged.keys(), ...merged.values()]));
  const roots = rootsOf(merged);
  /** Who a contact is after merges. */
  const root = (id: string): string => roots.get(id) ?? id;
  const byContact = Map.groupBy(several, ({ contact }) => root(contact));
  const facts = logFactsOf(database, several);
  const wrapUps = connection.prepare<[string], string>('select topic from wrap_ups where conversation_id = ?').pluck();

  return {
    root,

    /** When its contact next began a conversation on the same topic, from its beginning to a week after its end; null where they did not. */
    next({ id, contact, begunAt, closedAt, topics, classes }: EndedChat): number | null {
      const later = byContact.get(contact)?.filter((each) => each.at > begunAt && each.at <= closedAt + returnMs && each.id !== id) ?? none;
      if (later.length === 0) return null;
      const about = new Set([...topics, ...classes]);
      const found = later.find((each) => {
        const others = [...wrapUps.all(each.id), ...(facts.get(each.id)?.classes ?? [])];
        return about.size === 0 ? others.length === 0 : others.some((topic) => about.has(topic));
      });
      return found?.at ?? null;
    },
  };
}
