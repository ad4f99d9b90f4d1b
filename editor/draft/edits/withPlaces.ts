import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { estimateSize } from '../estimateSize.ts';

const columnStep = 336;
const gap = 40;

/**
 * The document with a place for every node. Those without one go into columns by their distance from
 * the start, below whatever stands there already. A document whose nodes all have places comes back as it is.
 */
export function withPlaces(document: FlowDocument): FlowDocument {
  const { nodes, layout } = document;
  const placed = new Set(layout.nodes.map(({ id }) => id));
  if (nodes.every(({ id }) => placed.has(id))) return document;
  const depths = depthsOf(document);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const lowest = new Map<number, number>();
  for (const { id, x, y } of layout.nodes) {
    const node = byId.get(id);
    const column = Math.round(x / columnStep);
    if (node) lowest.set(column, Math.max(lowest.get(column) ?? -Infinity, y + estimateSize(node).height + gap));
  }
  const places = nodes
    .filter(({ id }) => !placed.has(id))
    .map((node) => {
      const column = depths.get(node.id) ?? 0;
      const y = lowest.get(column) ?? 0;
      lowest.set(column, Math.ceil((y + estimateSize(node).height + gap) / 8) * 8);
      return { id: node.id, x: column * columnStep, y };
    });
  return { ...document, layout: { ...layout, nodes: [...layout.nodes, ...places] } };
}

function depthsOf({ start, nodes, edges }: FlowDocument): Map<string, number> {
  const onward = Map.groupBy(edges, ({ from }) => from);
  const depths = new Map<string, number>();
  const reach = (root: string, depth: number) => {
    const queue = [{ id: root, depth }];
    for (let index = 0; index < queue.length; index += 1) {
      const next = queue[index];
      if (next === undefined || depths.has(next.id)) continue;
      depths.set(next.id, next.depth);
      for (const { to } of onward.get(next.id) ?? []) queue.push({ id: to, depth: next.depth + 1 });
    }
  };
  reach(start, 0);
  for (const { id } of nodes) if (!depths.has(id)) reach(id, 0);
  return depths;
}
