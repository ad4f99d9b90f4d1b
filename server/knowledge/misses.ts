import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { events, handoffs, knowledgeEntries, knowledgeQuestions } from '../db/schema.ts';

export interface MissRow {
  readonly conversationId: string;
  readonly seq: number;
  readonly at: number;
  readonly locale: string;
  readonly text: string;
  readonly entry: string | null;
  readonly why: 'missed' | 'unsure' | 'unhelpful' | 'handed-over';
}

/** Questions looked at, latest first; misses told of them; questions that the slider is tried on. */
const limits = { looked: 20_000, told: 2_000, asked: 500 } as const;

/**
 * Customers' questions that a base did not help with: those that the customer said did not help; those that nothing
 * answered; those where none of the suggestions was chosen; and those after which a person was asked for before anything
 * else was answered, unless the entry is one that leads on.
 */
export function createMisses({ orm }: Database) {
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

  const open = (base: string) => sql`
    select q.conversation_id as conversationId, q.seq, q.at, q.locale, q.text, q.entry, ${why} as why
    from (select * from ${knowledgeQuestions} where base = ${base} order by at desc limit ${limits.looked}) as q
    where q.settled is null and q.text <> '' and why is not null`;
  const ignored = (base: string) => sql`
    select q.conversation_id as conversationId, q.seq, q.at, q.locale, q.text, q.entry, coalesce(${why}, 'missed') as why
    from ${knowledgeQuestions} as q where q.base = ${base} and q.settled = 'ignored' and q.text <> ''`;

  return {
    /** Those that wait, or those that are let be: the latest 2,000, latest first. */
    list: (base: string, state: 'open' | 'ignored'): MissRow[] => orm.all<MissRow>(sql`select * from (${state === 'open' ? open(base) : ignored(base)}) order by at desc, conversationId, seq limit ${limits.told}`),

    /** How many wait, among the latest 20,000 questions. */
    count: (base: string): number => orm.get<{ count: number }>(sql`select count(*) as count from (${open(base)})`).count,

    /** What customers asked lately, latest first. */
    asked: (base: string): string[] => orm.all<{ text: string }>(sql`select text from ${knowledgeQuestions} where base = ${base} and text <> '' order by at desc, conversation_id, seq limit ${limits.asked}`).map(({ text }) => text),

    /** Says what became of questions, or, with null, that they wait again. Within a transaction; ids are those of the contract. */
    settle(base: string, ids: readonly string[], settled: 'attached' | 'created' | 'ignored' | null): void {
      const places = ids.map((id) => [id.slice(0, id.lastIndexOf('.')), Number(id.slice(id.lastIndexOf('.') + 1))]);
      orm.run(sql`update ${knowledgeQuestions} set settled = ${settled} where base = ${base} and (conversation_id, seq) in (select value->>0, value->>1 from json_each(${JSON.stringify(places)}))`);
    },
  };
}

export type Misses = ReturnType<typeof createMisses>;

/** The id of a missed question in the contract. */
export function missId({ conversationId, seq }: Pick<MissRow, 'conversationId' | 'seq'>): string {
  return `${conversationId}.${seq}`;
}
