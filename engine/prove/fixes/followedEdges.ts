import type { FlowDocument, FlowEdge } from '../../sdk/flow.ts';
import type { Registry } from '../../sdk/node.ts';
import { outletsOf } from '../../sdk/outletsOf.ts';

/** The edges that a conversation can take: from an outlet that its node has, or may have, to a node; the first drawn from each. */
export function followedEdges({ nodes, edges }: FlowDocument, registry: Registry): FlowEdge[] {
  const free = new Map(nodes.map((node) => [node.id, new Set(outletsOf(registry, node).map((each) => each.name))]));
  const unread = new Set(nodes.filter(({ type, config }) => !Object.hasOwn(registry, type) || registry[type]?.read(config).ok === false).map((each) => each.id));
  const taken = new Set<string>();
  return edges.filter(({ from, outlet, to }) => {
    if (!free.has(from) || !free.has(to)) return false;
    if (unread.has(from)) return !(taken.size === taken.add(JSON.stringify([from, outlet])).size);
    return free.get(from)?.delete(outlet) ?? false;
  });
}
