import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments } from '../filter/findSegments.ts';
import type { AskedJourneys } from '../journeys/walkJourneys.ts';

/** The visits of one node that are read. */
export interface AskedNode extends AskedJourneys {
  /** As it is stored. */
  readonly node: string;
}

/** Only those that became one of these. */
export interface AskedLeavings extends AskedNode {
  readonly became: readonly Became[];
}

/** The visits of a node as `v`, in SQL's words; its parameters come first of a statement's. */
export const nodeVisits = `(
  select * from visits where node = ? and begun_at >= ? and begun_at < ? and segment in (select value from json_each(?))) as v`;

/** Its parameters. */
export function ofNode(database: Database, { filter, period, node }: AskedNode): [node: string, from: number, to: number, segments: string] {
  return [node, period.from, period.to, JSON.stringify(findSegments(database, filter).ids)];
}

/** What the customer had said last before the visit after `v` began, as the log holds it; null when they had said nothing. */
export const typedLast = `(
  select said.data from events as said where said.conversation_id = v.conversation_id and said.kind = 'customer'
    and said.seq < coalesce((select min(after.seq) from visits as after where after.conversation_id = v.conversation_id and after.seq > v.seq), 9e15)
  order by said.seq desc limit 1)`;
