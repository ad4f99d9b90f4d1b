import type { Fixer } from '../fix.ts';

/** Removes the edges from an outlet that the node does not have. */
export const removeOutletEdges: Fixer = ({ node, outlet }, { edges }) => {
  if (!edges.some((each) => each.from === node && each.outlet === outlet)) return null;
  return {
    title: { zh: '删除这条连线', en: 'Remove the edge' },
    apply: (of) => ({ ...of, edges: of.edges.filter((each) => each.from !== node || each.outlet !== outlet) }),
  };
};
