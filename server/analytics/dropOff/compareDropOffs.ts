import type { DropOffComparison } from '../../contract.ts';
import { compareProportions } from '../statistics/compareProportions.ts';
import { holm } from '../statistics/holm.ts';

type Side = DropOffComparison['before'];

/** Two drop-offs node by node: those that both have are compared, and corrected for how many they are. */
export function compareDropOffs(before: Side, after: Side): DropOffComparison {
  const earlier = new Map(before.nodes.map((each) => [each.node, each.dropOff]));
  const later = new Map(after.nodes.map((each) => [each.node, each.dropOff]));
  const nodes = [...new Set([...earlier.keys(), ...later.keys()])].map((node) => {
    const [one, other] = [earlier.get(node), later.get(node)];
    const both = one !== undefined && other !== undefined && one.share !== null && other.share !== null;
    return { node, difference: both && one.share !== null && other.share !== null ? other.share - one.share : null, p: both ? compareProportions(one, other) : null };
  });
  const corrected = holm(nodes.map(({ p }) => p));
  return { before, after, nodes: nodes.map((each, at) => ({ ...each, p: corrected[at] ?? null, significant: (corrected[at] ?? 1) < 0.05 })) };
}
