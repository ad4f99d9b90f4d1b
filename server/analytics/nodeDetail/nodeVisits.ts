import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments } from '../filter/findSegments.ts';
import { picked, pickedBy, type Picked } from '../filter/pickedBy.ts';
import type { AskedJourneys } from '../journeys/walkJourneys.ts';
import { sumRollups } from '../rollups/sumRollups.ts';

/** The visits of one node that are read. */
export interface AskedNode extends AskedJourneys {
  /** As it is stored. */
  readonly node: string;
}

/** Only those that became one of these, and left by an outlet if one is named. */
export interface AskedLeavings extends AskedNode {
  readonly became: readonly Became[];
  readonly outlet?: string | undefined;
}

/** Visits to read from as `v`, in SQL's words, and the parameters that these take. */
export interface NodeVisits {
  readonly from: string;
  readonly parameters: Picked & { readonly flow: string; readonly node: string; readonly became: string; readonly outlet: string | null };
}

const asked = 'became in (select value from json_each(:became)) and (:outlet is null or outlet = :outlet)';

/**
 * How the visits of a node are found: by the index over those that waited when these are all there are, as the roll-ups
 * know, else through the conversations.
 */
export function nodeVisits(database: Database, { filter, period, node, became, outlet }: AskedLeavings): NodeVisits {
  const parameters = { ...pickedBy(database, { filter, period }), flow: filter.flow, node, became: JSON.stringify(became), outlet: outlet ?? null };
  const waited = `(
    select * from visits where waited = 1 and node = :node and begun_at >= :from and begun_at < :to and segment in (select value from json_each(:segments)) and ${asked}) as v`;
  const isAsked = (each: { readonly node: string; readonly became: string; readonly outlet: string }): boolean => each.node === node && became.some((one) => one === each.became) && each.outlet === (outlet ?? each.outlet);
  const known = sumRollups(database, findSegments(database, filter), period).reduce((sum, each) => sum + (isAsked(each) ? each.visits : 0), 0);
  const count = database.connection.prepare<[NodeVisits['parameters']], number>(`select count(*) from ${waited}`).pluck().get(parameters);
  if (count === known) return { from: waited, parameters };
  const passed = `(
    select visits.* from conversations as c cross join visits on visits.conversation_id = c.id and visits.node = :node
    where c.flow_id = :flow and ${picked} and ${asked}) as v`;
  return { from: passed, parameters };
}

/** What the customer had said last before the visit that came after `v`, as the log holds it; null when they had said nothing. */
export const typedLast = `(
  select said.data from events as said where said.conversation_id = v.conversation_id and said.kind = 'customer'
    and said.seq < coalesce((select min(after.seq) from visits as after where after.conversation_id = v.conversation_id and after.seq > v.seq), 9e15)
  order by said.seq desc limit 1)`;
