import type { DropOff, NodeDropOff } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments, type SegmentFilter } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { sumRollups, type RollupSum } from '../rollups/sumRollups.ts';
import { nodeDropOff } from './nodeDropOff.ts';

/** The drop-off of every node of a flow that conversations of a period came to. */
export function readDropOff(database: Database, { filter, period }: { readonly filter: SegmentFilter; readonly period: Period }): Omit<DropOff, 'scope'> {
  const found = findSegments(database, filter);
  const byNode = new Map<string, RollupSum[]>();
  let conversations = 0;
  for (const sum of sumRollups(database, found, period)) {
    if (sum.became === 'begun') conversations += sum.conversations;
    else byNode.set(sum.node, [...(byNode.get(sum.node) ?? []), sum]);
  }
  const nodes: NodeDropOff[] = [...byNode].map(([node, sums]) => nodeDropOff(node, sums));
  return { versions: [...found.versions], conversations, nodes };
}
