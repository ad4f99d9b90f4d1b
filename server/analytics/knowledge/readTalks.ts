import { entryOf } from '../../../nodes/outlets.ts';
import type { Database } from '../../db/open.ts';
import type { AskedOf } from '../filter/askedOf.ts';
import { picked, pickedBy } from '../filter/pickedBy.ts';
import { isAnswer } from './fates/isAnswer.ts';

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
  /** By which way the node that asked was left; empty where by none, null while it waits for the customer. Told of what was unsure, and, with what follows, answered. */
  readonly outlet: string | null;
  /** Where in the log the next node was entered. Told of what was unsure. */
  readonly nextVisit: number | null;
  /** The entry that the customer pressed among the suggestions. */
  readonly pressed: string | null;
  /** What became of the next visit at which anything was waited for. Told, with what follows, of what was answered or unsure. */
  readonly stop: string | null;
}

/** One conversation's questions, of any base. */
export interface Talk {
  readonly id: string;
  readonly begunAt: number;
  /** In order. */
  readonly questions: readonly StoredQuestion[];
  /** The places in the log of what led to each hand-off. Told with what follows. */
  readonly handoffs: readonly number[];
}

/**
 * Conversations of a filter in which a knowledge base was asked anything, in the order of their beginning. What followed
 * on the questions costs as much again, and is told to who asks for it.
 */
export function readTalks(database: Database, asked: Pick<AskedOf, 'filter' | 'period'>, withWhatFollows: boolean): Talk[] {
  const { connection } = database;
  const within = pickedBy(database, asked);
  const handoffs = Map.groupBy(withWhatFollows ? connection.prepare<[object], { id: string; seq: number }>(handoffsSql).all(within) : [], ({ id }) => id);
  const choice = connection.prepare<[string, number], string | null>("select data ->> '$.choice' from events where conversation_id = ? and seq > ? and kind = 'customer' order by seq limit 1").pluck();
  const rows = connection.prepare<[object], StoredQuestion & { id: string; begunAt: number }>(questionsSql(withWhatFollows)).all(within);
  return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, own]): Talk[] => {
    const [first] = own;
    if (first === undefined) return [];
    const questions = own.map((row) => (row.outcome === 'unsure' && isAnswer(row.outlet) ? { ...row, pressed: entryOf(choice.get(id, row.seq)) } : row));
    return [{ id, begunAt: first.begunAt, questions, handoffs: handoffs.get(id)?.map(({ seq }) => seq) ?? [] }];
  });
}

// An effect's id begins with the place in the log of what led to it. Nobody is handed over before their conversation begins.
const handoffsSql = `select c.id, cast(h.effect_id as integer) as seq from handoffs h cross join conversations c on c.id = h.conversation_id where h.requested_at >= :from and ${picked}`;

// The visit that a lookup belongs to is the last that began before it.
const of = 'from visits v where v.conversation_id = q.conversation_id and v.seq';
const questionsSql = (withWhatFollows: boolean): string => `
  select c.id, c.created_at as begunAt, q.seq, q.at, q.base, q.locale, q.outcome, q.entry, q.score, q.helpful, q.settled, null as pressed,
    case when q.outcome in (${withWhatFollows ? "'answered', 'unsure'" : "'unsure'"}) then (select iif(v.became = 'open', null, v.outlet) ${of} < q.seq order by v.seq desc limit 1) end as outlet,
    case when q.outcome = 'unsure' then (select v.seq ${of} > q.seq order by v.seq limit 1) end as nextVisit,
    ${withWhatFollows ? `case when q.outcome in ('answered', 'unsure') then (select v.became ${of} > q.seq and v.waited = 1 order by v.seq limit 1) end` : 'null'} as stop
  from conversations c cross join knowledge_questions q on q.conversation_id = c.id
  where ${picked}
  order by c.created_at, c.id, q.seq`;
