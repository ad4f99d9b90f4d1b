import type { Database } from '../../db/open.ts';
import { said } from '../../chat/log.ts';
import { nodeVisits, typedLast, type AskedLeavings } from './nodeVisits.ts';

/** What customers had said last before they left a node. */
export interface TypedLast {
  /** Visits that became what is asked for. */
  readonly visits: number;
  /** Of the latest of them: how many had said nothing, how many words were erased, and the others' words, latest first. */
  readonly nothing: number;
  readonly erased: number;
  readonly texts: readonly { readonly conversation: string; readonly text: string }[];
}

/** Visits whose texts are looked at. */
const mostLooked = 2_000;

/** Reads what customers had said last before they left a node, to be grouped. */
export function readLastTyped(database: Database, asked: AskedLeavings): TypedLast {
  const { from, parameters } = nodeVisits(database, asked);
  const visits = database.connection.prepare<unknown[], number>(`select count(*) from ${from}`).pluck().get(parameters) ?? 0;
  const rows = database.connection
    .prepare<unknown[], { conversation: string; said: string | null }>(
      `select v.conversation_id as conversation, ${typedLast} as said
       from (select v.conversation_id, v.seq from ${from} order by v.at desc, v.conversation_id desc, v.seq desc limit ${mostLooked}) as v`,
    )
    .all(parameters)
    .map((row) => ({ conversation: row.conversation, text: row.said === null ? null : said.parse(JSON.parse(row.said)).text }));
  return {
    visits,
    nothing: rows.filter(({ text }) => text === null).length,
    erased: rows.filter(({ text }) => text === '').length,
    texts: rows.flatMap(({ conversation, text }) => (text ? [{ conversation, text }] : [])),
  };
}
