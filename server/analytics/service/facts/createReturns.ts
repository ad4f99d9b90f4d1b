import type { Database } from '../../../db/open.ts';
import { logFactsIn } from './logFactsIn.ts';

/** Days after a conversation's end in which another on the same topic says that it had not settled the matter. */
export const returnDays = 7;
const returnMs = returnDays * 86_400_000;

interface EndedChat {
  readonly id: string;
  /** The contact at the root of its merges. */
  readonly contact: string;
  readonly begunAt: number;
  readonly closedAt: number;
  /** What agents and topic nodes made of it. */
  readonly topics: readonly string[];
}

/** Tells whether contacts came back with what they had come for. Those without any topic are about the same. */
export function createReturns(database: Database) {
  const { connection } = database;
  const merged = new Map(connection.prepare<[], [string, string]>('select id, merged_into from contacts where merged_into is not null').raw().all());
  const families = new Map<string, string[]>();
  for (const id of merged.keys()) families.set(root(id), [...(families.get(root(id)) ?? []), id]);
  const later = connection.prepare<[string, number, number, string], { id: string; at: number; seq: number; status: string }>(
    'select id, created_at as at, seq, status from conversations where contact_id = ? and created_at > ? and created_at <= ? and id <> ? order by created_at',
  );
  const wrapUps = connection.prepare<[string], string>('select topic from wrap_ups where conversation_id = ?').pluck();
  const facts = logFactsIn(database);

  function root(id: string): string {
    const seen = new Set<string>();
    let at = id;
    // Merges never go round, but a reading must end whatever it reads.
    for (let next = merged.get(at); next !== undefined && !seen.has(next); next = merged.get(at)) seen.add((at = next));
    return at;
  }

  return {
    /** Who a contact is after merges. */
    root,

    /** When its contact next began a conversation on the same topic, from its beginning to a week after its end; null where they did not. */
    next({ id, contact, begunAt, closedAt, topics }: EndedChat): number | null {
      const found = [contact, ...(families.get(contact) ?? [])].flatMap((each) => later.all(each, begunAt, closedAt + returnMs, id)).toSorted((one, other) => one.at - other.at);
      const about = new Set(topics.filter(isTopic));
      return found.find((each) => {
        const others = [...wrapUps.all(each.id), ...facts(each.id, each.seq, each.status === 'closed').classes].filter(isTopic);
        return about.size === 0 ? others.length === 0 : others.some((topic) => about.has(topic));
      })?.at ?? null;
    },
  };
}

/** A wrap-up may leave it empty, and erasing a contact does where nobody else had it. */
function isTopic(topic: string): boolean {
  return topic !== '';
}
