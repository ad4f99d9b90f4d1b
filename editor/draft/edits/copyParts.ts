import { formatVersion, type FlowDocument, type FlowNode } from '../../../engine/sdk/flow.ts';
import type { Clip } from './clip.ts';
import type { Parts } from './removeParts.ts';
import { withPlaces } from './withPlaces.ts';

/**
 * Takes a copy of parts of a flow: its nodes with the edges among them, notes, and groups that are
 * selected or whose nodes all are. Null when there is nothing to copy: edges alone are nothing.
 */
export function copyParts(document: FlowDocument, parts: Parts): Clip | null {
  const { layout } = withPlaces(document);
  const chosen = new Set(parts.nodes);
  for (const group of layout.groups) if (parts.groups.has(group.id)) for (const id of group.nodes) chosen.add(id);
  const nodes = document.nodes.filter(({ id }) => chosen.has(id));
  const notes = layout.notes.filter(({ id }) => parts.notes.has(id));
  if (nodes.length === 0 && notes.length === 0) return null;
  const words = wordsOf(nodes);
  return {
    handrail: 'flow-parts',
    formatVersion,
    nodes,
    edges: document.edges.filter(({ from, to }) => chosen.has(from) && chosen.has(to)),
    variables: document.variables.filter(({ name }) => words.has(name)),
    knowledge: document.knowledge.filter((slug) => words.has(slug)),
    places: layout.nodes.filter(({ id }) => chosen.has(id)),
    groups: layout.groups.filter((group) => group.nodes.length > 0 && group.nodes.every((id) => chosen.has(id))),
    notes,
  };
}

/** Every text in the nodes, and every word in them that could name a variable. */
function wordsOf(nodes: readonly FlowNode[]): ReadonlySet<string> {
  const words = new Set<string>();
  const stack: unknown[] = nodes.map(({ config }) => config);
  while (stack.length > 0) {
    const each = stack.pop();
    if (typeof each === 'string') {
      words.add(each);
      for (const [word] of each.matchAll(/[A-Za-z][A-Za-z0-9_]*/g)) words.add(word);
    } else if (typeof each === 'object' && each !== null) {
      // One by one: a list may be longer than a call's arguments can be.
      for (const inner of Object.values(each)) stack.push(inner);
    }
  }
  return words;
}
