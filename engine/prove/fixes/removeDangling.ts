import type { FlowDocument } from '../../sdk/flow.ts';
import type { Fixer } from '../fix.ts';

/** Removes the edges that come from or lead to no node. */
export const removeDangling: Fixer = (_problem, document) => {
  if (attached(document).length === document.edges.length) return null;
  return { title: { zh: '删除无效的连线', en: 'Remove the edges that lead nowhere' }, apply: (of) => ({ ...of, edges: attached(of) }) };
};

function attached({ nodes, edges }: FlowDocument): FlowDocument['edges'] {
  const ids = new Set(nodes.map((each) => each.id));
  return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
}
