import { sql, type SQL } from 'drizzle-orm';
import { events, handoffs, knowledgeEntries, knowledgeQuestions } from '../db/schema.ts';

/** Questions looked at, latest first. */
const mostLooked = 20_000;

/**
 * In SQL's words, customers' questions that a base did not help with: those that the customer said did not help; those that
 * nothing answered; those where none of the suggestions was chosen; and those after which a person was asked for before
 * anything else was answered, unless the entry is one that leads on. Those that wait, or those that are let be.
 */
export function missesOf(base: string, state: 'open' | 'ignored'): SQL {
  const asked = sql`q.conversation_id as conversationId, q.seq, q.at, q.locale, q.text, q.entry`;
  if (state === 'ignored') return sql`select ${asked}, coalesce(${why}, 'missed') as why from ${knowledgeQuestions} as q where q.base = ${base} and q.settled = 'ignored' and q.text <> ''`;
  return sql`
    select ${asked}, ${why} as why
    from (select * from ${knowledgeQuestions} where base = ${base} order by at desc limit ${mostLooked}) as q
    where q.settled is null and q.text <> '' and why is not null`;
}

// A suggestion was chosen when the node that asked was left by `answered`, or by the entry's own way, before it asked again.
const chosen = sql`exists (
  select 1 from ${events} as asked join ${events} as gone on gone.conversation_id = asked.conversation_id and gone.seq > asked.seq
  where asked.conversation_id = q.conversation_id and asked.seq = q.seq and gone.node = asked.node and (gone.outlet = 'answered' or gone.outlet like 'way:%') and gone.kind in ('left', 'passed')
    and gone.seq < coalesce((select min(next.seq) from ${knowledgeQuestions} as next where next.conversation_id = q.conversation_id and next.seq > q.seq), 9e15))`;
const handedOver = sql`exists (
  select 1 from ${handoffs} as h where h.conversation_id = q.conversation_id and h.requested_at >= q.at
    and not exists (select 1 from ${knowledgeQuestions} as later where later.conversation_id = q.conversation_id and later.seq > q.seq and later.outcome = 'answered' and later.at <= h.requested_at))
  and not exists (select 1 from ${knowledgeEntries} as e where e.base = q.base and e.id = q.entry and e.live ->> '$.leadsTo' is not null)`;
const why = sql`case
  when q.helpful = 0 then 'unhelpful'
  when q.outcome = 'missed' then 'missed'
  when q.outcome = 'unsure' and not ${chosen} then 'unsure'
  when q.outcome in ('answered', 'unsure') and q.helpful is not 1 and ${handedOver} then 'handed-over' end`;
