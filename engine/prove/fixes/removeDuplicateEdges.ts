import type { FlowDocument, FlowEdge } from '../../sdk/flow.ts';
import type { Fixer } from '../fix.ts';

/** Keeps the edge that was drawn first from an outlet, which is the one that counts, and removes the others. */
export const removeDuplicateEdges: Fixer = ({ node, outlet }, document) => {
  const concerned = (each: FlowEdge): boolean => each.from === node && each.outlet === outlet;
  const first = (of: FlowDocument): FlowEdge | undefined => of.edges.find(concerned);
  if (document.edges.filter(concerned).length < 2) return null;
  return {
    title: { zh: '只保留最先的一条连线', en: 'Keep only the first edge' },
    apply: (of) => ({ ...of, edges: of.edges.filter((each) => !concerned(each) || each === first(of)) }),
  };
};
