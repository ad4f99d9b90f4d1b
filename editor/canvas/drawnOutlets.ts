import type { FlowEdge } from '../../engine/sdk/flow.ts';

const known = new WeakMap<readonly FlowEdge[], ReadonlyMap<string, string>>();

/**
 * Which outlets of a node have an edge, as the JSON of their names in the order of the edges: a text, so that
 * a node draws itself anew only when its own edges change. Worked out once for a list of edges.
 */
export function drawnOutlets(edges: readonly FlowEdge[], node: string): string {
  let byNode = known.get(edges);
  if (byNode === undefined) {
    const outlets = Map.groupBy(edges, ({ from }) => from);
    byNode = new Map([...outlets].map(([from, own]) => [from, JSON.stringify(own.map(({ outlet }) => outlet))]));
    known.set(edges, byNode);
  }
  return byNode.get(node) ?? '[]';
}
