import type { Database } from '../../db/open.ts';
import { findSegments } from '../filter/findSegments.ts';
import type { AskedOf } from '../filter/askedOf.ts';

/** A question that a knowledge base was asked, as it is stored, and what the visits around it say. */
export interface StoredQuestion {
  /** The place in the log where the lookup was settled. */
  readonly seq: number;
  readonly at: number;
  readonly base: string;
  readonly locale: string;
  readonly outcome: 'answered' | 'unsure' | 'missed' | 'failed';
  /** The best entry. */
  readonly entry: string | null;
  readonly score: number | null;
  readonly helpful: 0 | 1 | null;
  readonly settled: 'attached' | 'created' | 'ignored' | null;
  /** By which way the node that asked was left, where anything came of the lookup; empty while it has not been. */
  readonly outlet: string | null;
  /** Where the node that asked is still waiting for the customer. */
  readonly waits: 0 | 1 | null;
  /** Where in the log the next node was entered. */
  readonly nextVisit: number | null;
  /** What became of the next visit at which anything was waited for. */
  readonly stop: string | null;
  /** The entry that the customer pressed among the suggestions. */
  readonly pressed: string | null;
}

/** One conversation's questions, of any base, and its hand-offs by the place in the log of what led to them. */
export interface Talk {
  readonly id: string;
  readonly begunAt: number;
  /** In order. */
  readonly questions: readonly StoredQuestion[];
  readonly handoffs: readonly number[];
}

/** Conversations of a filter in which a knowledge base was asked anything, in the order of their beginning. */
export function readTalks(database: Database, { filter, period }: Pick<AskedOf, 'filter' | 'period'>): Talk[] {
  const { connection } = database;
  const within = { from: period.from, to: period.to, segments: JSON.stringify(findSegments(database, filter).ids) };
  const handoffs = new Map<string, number[]>();
  for (const { id, seq } of connection.prepare<[object], { id: string; seq: number }>(handoffsSql).iterate(within)) {
    const known = handoffs.get(id);
    if (known) known.push(seq);
    else handoffs.set(id, [seq]);
  }
  const talks = new Map<string, { readonly id: string; readonly begunAt: number; readonly questions: StoredQuestion[]; readonly handoffs: readonly number[] }>();
  for (const { id, begunAt, ...question } of connection.prepare<[object], StoredQuestion & { id: string; begunAt: number }>(questionsSql).iterate(within)) {
    const talk = talks.get(id);
    if (talk) talk.questions.push(question);
    else talks.set(id, { id, begunAt, questions: [question], handoffs: handoffs.get(id) ?? [] });
  }
  return [...talks.values()];
}

const conversations = 'from conversations c cross join';
const chosen = 'c.created_at >= @from and c.created_at < @to and c.segment in (select value from json_each(@segments))';

// An effect's id begins with the place in the log of what led to it.
const handoffsSql = `select c.id, cast(h.effect_id as integer) as seq ${conversations} handoffs h on h.conversation_id = c.id where ${chosen}`;

// The visit that a lookup belongs to is the last that began before it. A visit that was over as it began waited for nobody.
const ownVisit = (column: string): string => `(select ${column} from visits v where v.conversation_id = q.conversation_id and v.seq < q.seq order by v.seq desc limit 1)`;
const questionsSql = `
  select c.id, c.created_at as begunAt, q.seq, q.at, q.base, q.locale, q.outcome, q.entry, q.score, q.helpful, q.settled,
    case when q.outcome in ('answered', 'unsure') then ${ownVisit('v.outlet')} end as outlet,
    case when q.outcome = 'unsure' then ${ownVisit(`v.became = 'open'`)} end as waits,
    case when q.outcome = 'unsure' then (select v.seq from visits v where v.conversation_id = q.conversation_id and v.seq > q.seq order by v.seq limit 1) end as nextVisit,
    case when q.outcome in ('answered', 'unsure') then (
      select v.became from visits v where v.conversation_id = q.conversation_id and v.seq > q.seq and (v.ended_at is null or v.ended_at > v.at or v.became in ('silent', 'closed')) order by v.seq limit 1) end as stop,
    case when q.outcome = 'unsure' then (
      select iif(e.data ->> '$.choice' like 'entry:%', substr(e.data ->> '$.choice', 7), null) from events e where e.conversation_id = q.conversation_id and e.seq > q.seq and e.kind = 'customer' order by e.seq limit 1) end as pressed
  ${conversations} knowledge_questions q on q.conversation_id = c.id
  where ${chosen}
  order by c.created_at, c.id, q.seq`;
