import type { AlertFigure, AlertRule, AlertScope } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import type { Period } from '../../filter/periodOf.ts';
import { queueWaits } from '../../live/queueWaits.ts';
import { negativeBelow } from '../../../understanding/sentiment/levelOf.ts';
import { longestMs } from './createMeasuring.ts';
import { subjectOf } from './subjectOf.ts';

/** Something that happened, as far as a figure counts it. */
export interface AlertFact {
  /** The conversation. */
  readonly id: string;
  /** What it is about: a scope as `subjectOf` writes it. */
  readonly subject: string;
  readonly at: number;
  /** Of a share, whether it is of the part that is counted. */
  readonly hit: boolean;
  /** Of a wait, when it was over; null while it lasts. */
  readonly until: number | null;
}

type Watched = Pick<AlertRule, 'figure' | 'scope'>;

interface FactRow {
  readonly id: string;
  readonly at: number;
  readonly hit: number | null;
  readonly until: number | null;
  readonly flow: string | null;
  readonly node: string | null;
  readonly base: string | null;
  readonly topic: string | null;
}

/**
 * What happened from a moment up to, and not at, another, as a figure counts it, by time. A wait stands at the moment a
 * person was wanted where its length up to now is asked for, and else at its end.
 */
export function readAlertFacts({ connection }: Database, { figure, scope }: Watched, { from, to }: Period): AlertFact[] {
  const { flow = null, channel = null, team = null, base = null, topic = null, node = null, eachTopic } = scope;
  const rows = connection.prepare<[object], FactRow>(`${statements[figure]} order by at`).all({ from, to, reach: from - longestMs, flow, channel, team, base, topic, node, negativeBelow, eachTopic: Number(eachTopic ?? false) });
  const subjects = new Map<string, string>();
  return rows.map(({ id, at, hit, until, ...about }) => {
    const key = `${about.flow}\n${about.node}\n${about.base}\n${about.topic}`;
    const subject = subjects.get(key) ?? subjectOf(scopeOf(scope, about));
    subjects.set(key, subject);
    return { id, subject, at, hit: hit === 1, until };
  });
}

function scopeOf(scope: AlertScope, { flow, node, base, topic }: Pick<FactRow, 'flow' | 'node' | 'base' | 'topic'>): AlertScope {
  const { eachTopic: _, ...limits } = scope;
  return { ...limits, ...(flow !== null && { flow }), ...(node !== null && { node }), ...(base !== null && { base }), ...(topic !== null && { topic }) };
}

const ofChat = '(@flow is null or c.flow_id = @flow) and (@channel is null or c.channel = @channel)';
const nothing = 'null as hit, null as until, null as flow, null as node, null as base, null as topic';
/** A conversation that was last touched before has nothing to tell of then. */
const begun = 'c.created_at >= @reach and c.created_at < @to and c.updated_at >= @from';

/** Waits for the first person of a hand-off, whoever stepped in unasked left out: who is passed on has been taken once. */
const firstWaits = `waits as (
  select h.conversation_id as id, h.requested_at as asked, h.ended_at as ended,
    (select min(a.accepted_at) from assignments as a where a.conversation_id = h.conversation_id and a.effect_id = h.effect_id) as taken
  from handoffs as h cross join conversations as c on c.id = h.conversation_id
  where h.requested_at >= @reach and h.requested_at < @to and h.reason <> 'taken-over' and (@team is null or h.team = @team) and ${ofChat}
)`;

/** Of the entry that was nearest to a question. */
const category = "(select coalesce(k.live, k.draft) ->> '$.category' from knowledge_entries as k where k.base = q.base and k.id = q.entry)";

const statements: Readonly<Record<AlertFigure, string>> = {
  volume: `select c.id, c.created_at as at, ${nothing} from conversations as c where c.created_at >= @from and c.created_at < @to and ${ofChat}`,
  // Decided: handed to a person for the first time, or closed without one.
  handoffRate: `
    with closed as (
      select c.id, (select max(e.at) from events as e where e.conversation_id = c.id and e.kind = 'status') as at from conversations as c
      where ${begun} and c.status = 'closed' and not exists (select 1 from handoffs as h where h.conversation_id = c.id) and ${ofChat}
    )
    select id, at, ${nothing} from closed where at >= @from and at < @to
    union all
    select c.id, min(h.requested_at) as at, 1 as hit, null, null, null, null, null from handoffs as h cross join conversations as c on c.id = h.conversation_id
    where h.requested_at >= @from and h.requested_at < @to and not exists (select 1 from handoffs as e where e.conversation_id = h.conversation_id and e.requested_at < @from) and ${ofChat}
    group by c.id`,
  // What agents rule out at the desk is stored as missed and not helpful: no question at all.
  misses: `
    select c.id, q.at, null as hit, null as until, null as flow, null as node, q.base, iif(@eachTopic, coalesce(${category}, ''), null) as topic from knowledge_questions as q cross join conversations as c on c.id = q.conversation_id
    where q.base in (select slug from knowledge_bases where @base is null or slug = @base) and q.at >= @from and q.at < @to and q.outcome = 'missed' and q.helpful is null and ${ofChat}
      and (@topic is null or @topic = coalesce(${category}, ''))`,
  negativeMood: `
    select c.id, e.at, e.data ->> '$.mood.score' < @negativeBelow as hit, null as until, null as flow, null as node, null as base, null as topic from conversations as c cross join events as e on e.conversation_id = c.id
    where ${begun} and ${ofChat} and e.kind = 'customer' and e.at >= @from and e.at < @to and e.data ->> '$.mood.score' is not null`,
  longestWait: `
    with ${queueWaits("h.requested_at >= @reach and h.requested_at < @to and (@team is null or h.team = @team)")}
    select w.id, w.since as at, null as hit, w.until, null as flow, null as node, null as base, null as topic from waits as w cross join conversations as c on c.id = w.id where w.since >= @from and w.since < @to and ${ofChat}`,
  waitP90: `with ${firstWaits} select id, taken as at, null as hit, taken - asked as until, null as flow, null as node, null as base, null as topic from waits where taken >= @from and taken < @to`,
  abandonment: `
    with ${firstWaits}
    select id, coalesce(taken, ended) as at, taken is null and exists (
      select 1 from events as e where e.conversation_id = waits.id and e.kind = 'customer-left' and e.at = ended and e.data ->> '$.by' is not 'staff'
    ) as hit, null as until, null as flow, null as node, null as base, null as topic from waits where coalesce(taken, ended) >= @from and coalesce(taken, ended) < @to`,
  nodeFailures: `
    select c.id, v.ended_at as at, null as hit, null as until, c.flow_id as flow, v.node, null as base, null as topic from conversations as c cross join visits as v on v.conversation_id = c.id
    where ${begun} and ${ofChat} and v.became = 'failed' and v.ended_at >= @from and v.ended_at < @to and (@node is null or v.node = @node)`,
};
