import { Graph, layout } from '@dagrejs/dagre';
import type { FlowDocument, FlowEdge } from '../../engine/sdk/flow.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { cards } from '../../nodes/cards.ts';
import type { Place } from '../draft/edits/addNode.ts';
import { grid } from './snap.ts';

/**
 * Where dagre would put the nodes, from left to right: on the grid, outlets' targets in the order of the
 * outlets as far as it can, and the nodes of a group together as far as it can.
 */
export function tidyPlaces(document: FlowDocument, sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>): ReadonlyMap<string, Place> {
  try {
    return run(document, sizes, true);
  } catch {
    // Dagre stumbles over some nestings; without the groups it does not.
    return run(document, sizes, false);
  }
}

function run(document: FlowDocument, sizes: ReadonlyMap<string, { readonly width: number; readonly height: number }>, grouped: boolean): ReadonlyMap<string, Place> {
  const graph = new Graph({ compound: grouped, multigraph: true });
  graph.setGraph({ rankdir: 'LR', nodesep: 40, ranksep: 96, edgesep: 16, marginx: 0, marginy: 0 });
  graph.setDefaultEdgeLabel(() => ({}));
  const keys = new Map(document.nodes.map(({ id }, index) => [id, `n${index}`]));
  for (const { id } of document.nodes) {
    const { width, height } = sizes.get(id) ?? { width: 248, height: 160 };
    graph.setNode(keys.get(id) ?? id, { width, height });
  }
  if (grouped) {
    document.layout.groups.forEach(({ nodes }, index) => {
      const members = nodes.flatMap((id) => keys.get(id) ?? []);
      if (members.length === 0) return;
      graph.setNode(`g${index}`, {});
      for (const member of members) graph.setParent(member, `g${index}`);
    });
  }
  for (const { from, outlet, to, first } of onwardEdges(document)) {
    const [source, target] = [keys.get(from), keys.get(to)];
    if (source !== undefined && target !== undefined) graph.setEdge(source, target, { weight: first ? 4 : 1 }, outlet);
  }
  layout(graph);
  const onGrid = (at: number) => Math.round(at / grid) * grid;
  return new Map(
    document.nodes.map(({ id }) => {
      const placed = graph.node(keys.get(id) ?? id);
      return [id, { x: onGrid((placed.x ?? 0) - placed.width / 2), y: onGrid((placed.y ?? 0) - placed.height / 2) }];
    }),
  );
}

/**
 * The edges that lead one step further from the start, in the order of their outlets; `first` marks the one that
 * reaches a node first. Ways back and shortcuts would stretch the drawing over many screens.
 */
function onwardEdges({ start, nodes, edges }: FlowDocument): readonly (FlowEdge & { readonly first: boolean })[] {
  const bySource = Map.groupBy(edges, ({ from }) => from);
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const depths = new Map<string, number>();
  const onward: (FlowEdge & { first: boolean })[] = [];
  for (const root of [start, ...nodes.map(({ id }) => id)]) {
    const node = byId.get(root);
    if (node === undefined || depths.has(root)) continue;
    depths.set(root, 0);
    const queue = [node];
    for (const each of queue) {
      const order = outletsOf(cards, each).map(({ name }) => name);
      const own = (bySource.get(each.id) ?? []).toSorted((a, b) => order.indexOf(a.outlet) - order.indexOf(b.outlet));
      const next = (depths.get(each.id) ?? 0) + 1;
      for (const edge of own) {
        const target = byId.get(edge.to);
        const depth = depths.get(edge.to);
        if (target === undefined || (depth !== undefined && depth !== next)) continue;
        onward.push({ ...edge, first: depth === undefined });
        if (depth === undefined) {
          depths.set(edge.to, next);
          queue.push(target);
        }
      }
    }
  }
  return onward;
}
