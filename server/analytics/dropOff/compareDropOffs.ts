import type { DropOffComparison, NodeDropOff } from '../../contract.ts';
import { compareProportions } from '../statistics/compareProportions.ts';
import { chance } from '../statistics/confidence.ts';
import { holm } from '../statistics/holm.ts';

/** The drop-offs of two sides, node by node: those that both have are compared, and corrected for how many they are. */
export function compareDropOffs(before: readonly NodeDropOff[], after: readonly NodeDropOff[]): DropOffComparison['nodes'] {
  const [earlier, later] = [before, after].map((nodes) => new Map(nodes.map((each) => [each.node, each.dropOff])));
  const nodes = [...new Set([...before, ...after].map(({ node }) => node))].map((node) => {
    const [one, other] = [earlier?.get(node), later?.get(node)];
    if (one === undefined || other === undefined || one.share === null || other.share === null) return { node, difference: null, p: null };
    return { node, difference: other.share - one.share, p: compareProportions(one, other) };
  });
  const corrected = holm(nodes.map(({ p }) => p));
  return nodes.map((each, at) => ({ ...each, p: corrected[at] ?? null, significant: (corrected[at] ?? 1) < chance }));
}
