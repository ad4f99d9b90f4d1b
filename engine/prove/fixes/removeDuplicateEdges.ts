import type { FlowDocument, FlowEdge } from '../../sdk/flow.ts';
import type { Fixer } from '../fix.ts';

/** Keeps the edge that was drawn first from an outlet, which is the one that counts, and removes the others. Those that lead to no node are another problem. */
export const removeDuplicateEdges: Fixer = ({ node, outlet }, document) => {
  const doubled = ({ nodes, edges }: FlowDocument): FlowEdge[] => {
    const drawn = edges.filter((each) => each.from === node && each.outlet === outlet);
    const ids = new Set(drawn.length < 2 ? [] : nodes.map((each) => each.id));
    return drawn.filter(({ to }) => ids.has(to)).slice(1);
  };
  if (doubled(document).length === 0) return null;
  return {
    title: { zh: '只保留最先的一条连线', en: 'Keep only the first edge' },
    apply(of) {
      const gone = new Set(doubled(of));
      return gone.size === 0 ? of : { ...of, edges: of.edges.filter((each) => !gone.has(each)) };
    },
  };
};
