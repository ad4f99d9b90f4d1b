import type { FlowDocument } from '../../sdk/flow.ts';
import type { Registry } from '../../sdk/node.ts';
import type { Fixer } from '../fix.ts';
import { followedEdges } from './followedEdges.ts';

/**
 * Removes a node that nobody gets to, together with those that lead to it: nobody gets to them either,
 * and without it their outlets would lead nowhere.
 */
export const removeUnreachable: Fixer = ({ node }, { nodes, start }, registry) => {
  if (node === undefined || node === start || !nodes.some((each) => each.id === node)) return null;
  return { title: { zh: '删除客户到不了的这部分', en: 'Remove what nobody gets to' }, apply: (document) => without(document, leadingTo(document, registry, node)) };
};

function leadingTo(document: FlowDocument, registry: Registry, node: string): ReadonlySet<string> {
  const sources = new Map<string, Set<string>>();
  for (const { from, to } of followedEdges(document, registry)) sources.set(to, (sources.get(to) ?? new Set<string>()).add(from));
  const found = new Set([node]);
  // A set's iteration goes on with what is added meanwhile.
  for (const each of found) for (const from of sources.get(each) ?? []) found.add(from);
  return found;
}

function without(document: FlowDocument, gone: ReadonlySet<string>): FlowDocument {
  // By now somebody may have connected it.
  if (gone.has(document.start) || (document.handoff.to !== null && gone.has(document.handoff.to))) return document;
  const { nodes, edges, layout } = document;
  return {
    ...document,
    nodes: nodes.filter((each) => !gone.has(each.id)),
    edges: edges.filter(({ from, to }) => !gone.has(from) && !gone.has(to)),
    layout: {
      ...layout,
      nodes: layout.nodes.filter((each) => !gone.has(each.id)),
      groups: layout.groups.map((group) => ({ ...group, nodes: group.nodes.filter((each) => !gone.has(each)) })),
    },
  };
}
