import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { outletsOf } from '../../engine/sdk/outletsOf.ts';
import { cards } from '../../nodes/cards.ts';

/** The ids of a flow's nodes in the order in which customers may come to them: from the start, by each node's outlets in turn, level by level; then those that nothing leads to. */
export function flowOrder({ start, nodes, edges }: FlowDocument): readonly string[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const bySource = Map.groupBy(edges, ({ from }) => from);
  const seen = new Set<string>();
  const order: string[] = [];
  const reach = (id: string) => {
    if (seen.has(id) || !byId.has(id)) return;
    seen.add(id);
    order.push(id);
  };
  let at = 0;
  for (const root of [start, ...byId.keys()]) {
    reach(root);
    for (; at < order.length; at += 1) {
      const node = byId.get(order[at] ?? '');
      if (node === undefined) continue;
      const outlets = outletsOf(cards, node).map(({ name }) => name);
      for (const { to } of (bySource.get(node.id) ?? []).toSorted((a, b) => outlets.indexOf(a.outlet) - outlets.indexOf(b.outlet))) reach(to);
    }
  }
  return order;
}
