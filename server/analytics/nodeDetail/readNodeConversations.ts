import type { Became, NodeConversation, NodeConversations } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { said } from '../../chat/log.ts';
import { nodeVisits, typedLast, type AskedLeavings } from './nodeVisits.ts';

/** A page of visits. */
export interface AskedPage extends AskedLeavings {
  /** Where the page before ended. */
  readonly before: string | undefined;
  readonly limit: number;
}

interface Row extends Omit<NodeConversation, 'enteredAt' | 'leftAt' | 'outlet' | 'typed'> {
  readonly at: number;
  readonly endedAt: number | null;
  readonly became: Became;
  readonly outlet: string;
  readonly said: string | null;
}

/** Conversations whose visits of a node became what is asked for, the last entered first. */
export function readNodeConversations(database: Database, { before, limit, ...asked }: AskedPage): Omit<NodeConversations, 'scope'> {
  const cursor = before?.split('.');
  const [at, conversation, seq] = cursor === undefined ? [Infinity, '', 0] : [Number(cursor[0]), cursor[1] ?? '', Number(cursor[2])];
  const { from, parameters } = nodeVisits(database, asked);
  const rows = database.connection
    .prepare<unknown[], Row>(
      `select v.conversation_id as id, v.seq, v.at, v.ended_at as endedAt, v.became, v.outlet, c.locale, c.channel, c.version, ${typedLast} as said
       from (select v.conversation_id, v.seq, v.at, v.ended_at, v.became, v.outlet from ${from}
             where (v.at, v.conversation_id, v.seq) < (:at, :conversation, :seq)
             order by v.at desc, v.conversation_id desc, v.seq desc limit :limit) as v
       join conversations as c on c.id = v.conversation_id
       order by v.at desc, v.conversation_id desc, v.seq desc`,
    )
    .all({ ...parameters, at, conversation, seq, limit: limit + 1 });
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    conversations: page.map(({ at: entered, endedAt, outlet, said: words, ...row }) => ({
      ...row,
      enteredAt: new Date(entered).toISOString(),
      leftAt: endedAt === null ? null : new Date(endedAt).toISOString(),
      outlet: outlet || null,
      typed: words === null ? null : said.parse(JSON.parse(words)).text,
    })),
    next: last === undefined ? null : `${last.at}.${last.id}.${last.seq}`,
  };
}
