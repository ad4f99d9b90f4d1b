import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments } from '../filter/findSegments.ts';
import type { AskedJourneys } from '../journeys/walkJourneys.ts';
import { sumRollups } from '../rollups/sumRollups.ts';

/** The visits of one node that are read. */
export interface AskedNode extends AskedJourneys {
  /** As it is stored. */
  readonly node: string;
}

/** Only those that became one of these. */
export interface AskedLeavings extends AskedNode {
  readonly became: readonly Became[];
}

/** Visits to read from as `v`, in SQL's words, and its parameters, which come first of a statement's. */
export interface NodeVisits {
  readonly from: string;
  readonly parameters: readonly unknown[];
}

/**
 * How the visits of a node are found: by the index over those that waited when these are all there are, as the roll-ups
 * know, else through the conversations.
 */
export function nodeVisits(database: Database, { filter, period, node, became }: AskedLeavings): NodeVisits {
  const found = findSegments(database, filter);
  const parameters = [node, period.from, period.to, JSON.stringify(found.ids), JSON.stringify(became)];
  const waited = `(
    select * from visits where waited = 1 and node = ? and begun_at >= ? and begun_at < ? and segment in (select value from json_each(?)) and became in (select value from json_each(?))) as v`;
  const known = sumRollups(database, found, period).reduce((sum, each) => sum + (each.node === node && became.some((one) => one === each.became) ? each.visits : 0), 0);
  const count = database.connection.prepare<unknown[], number>(`select count(*) from ${waited}`).pluck().get(...parameters);
  if (count === known) return { from: waited, parameters };
  return {
    from: `(
    select visits.* from conversations as t cross join visits on visits.conversation_id = t.id and visits.node = ?
    where t.created_at >= ? and t.created_at < ? and t.segment in (select value from json_each(?)) and became in (select value from json_each(?)) and t.flow_id = ?) as v`,
    parameters: [...parameters, filter.flow],
  };
}

/** What the customer had said last before the visit after `v` began, as the log holds it; null when they had said nothing. */
export const typedLast = `(
  select said.data from events as said where said.conversation_id = v.conversation_id and said.kind = 'customer'
    and said.seq < coalesce((select min(after.seq) from visits as after where after.conversation_id = v.conversation_id and after.seq > v.seq), 9e15)
  order by said.seq desc limit 1)`;
