import type { FlowDocument, FlowNode } from '../../sdk/flow.ts';

/** Of the nodes that fit, the one drawn nearest to another; itself only if it must. */
export function nearest({ nodes, layout }: FlowDocument, from: string | undefined, fits: (node: FlowNode) => boolean): FlowNode | undefined {
  const places = new Map(layout.nodes.map((each) => [each.id, each]));
  const here = places.get(from ?? '') ?? { x: 0, y: 0 };
  const distance = ({ id }: FlowNode): number => {
    const there = places.get(id);
    if (id === from) return Infinity;
    return there === undefined ? Number.MAX_VALUE : Math.hypot(there.x - here.x, there.y - here.y);
  };
  return nodes.filter(fits).toSorted((a, b) => distance(a) - distance(b))[0];
}
