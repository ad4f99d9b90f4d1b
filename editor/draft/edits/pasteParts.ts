import { flowLimits, type FlowDocument } from '../../../engine/sdk/flow.ts';
import type { Place } from './addNode.ts';
import type { Clip } from './clip.ts';
import { newId } from './newId.ts';
import type { Parts } from './removeParts.ts';
import { withPlaces } from './withPlaces.ts';

export interface Pasted {
  readonly document: FlowDocument;
  /** What came in, under its new ids. */
  readonly parts: Parts;
}

/**
 * Puts copied parts into a flow, moved by `offset`. Every id is new; edges among the copied nodes
 * follow them; variables and knowledge bases that the flow lacks are added. Null when the flow would
 * grow past its limits.
 */
export function pasteParts(document: FlowDocument, clip: Clip, offset: Place, random: () => number): Pasted | null {
  const { layout } = withPlaces(document);
  const taken = new Set([...document.nodes, ...layout.nodes, ...layout.groups, ...layout.notes].map(({ id }) => id));
  for (const group of layout.groups) for (const id of group.nodes) taken.add(id);
  for (const { from, to } of document.edges) taken.add(from).add(to);
  const renew = (stem: string) => {
    const id = newId(stem, (each) => taken.has(each), random);
    taken.add(id);
    return id;
  };
  const ids = new Map(clip.nodes.map(({ id, type }) => [id, renew(type)]));
  const places = new Map(clip.places.map((place) => [place.id, place]));
  const named = new Set(document.variables.map(({ name }) => name));
  const variables = clip.variables.filter(({ name }) => !named.has(name) && named.add(name));
  const knowledge = [...new Set(clip.knowledge)].filter((slug) => !document.knowledge.includes(slug));
  const nodes = clip.nodes.map((node) => ({ ...node, id: ids.get(node.id) ?? node.id }));
  const groups = clip.groups.map((group) => ({ ...group, id: renew('group'), nodes: group.nodes.flatMap((id) => ids.get(id) ?? []) })).filter((group) => group.nodes.length > 0);
  const notes = clip.notes.map((note) => ({ ...note, id: renew('note'), x: note.x + offset.x, y: note.y + offset.y }));
  const seen = new Set<string>();
  const edges = clip.edges.flatMap(({ from, outlet, to }) => {
    const [source, target] = [ids.get(from), ids.get(to)];
    const key = JSON.stringify([from, outlet]);
    if (source === undefined || target === undefined || seen.has(key)) return [];
    seen.add(key);
    return [{ from: source, outlet, to: target }];
  });
  const next: FlowDocument = {
    ...document,
    variables: variables.length === 0 ? document.variables : [...document.variables, ...variables],
    knowledge: knowledge.length === 0 ? document.knowledge : [...document.knowledge, ...knowledge],
    nodes: nodes.length === 0 ? document.nodes : [...document.nodes, ...nodes],
    edges: edges.length === 0 ? document.edges : [...document.edges, ...edges],
    layout: {
      nodes: [...layout.nodes, ...clip.nodes.map(({ id }) => ({ id: ids.get(id) ?? id, x: (places.get(id)?.x ?? 0) + offset.x, y: (places.get(id)?.y ?? 0) + offset.y }))],
      groups: [...layout.groups, ...groups],
      notes: [...layout.notes, ...notes],
    },
  };
  const tooLarge = (['nodes', 'edges', 'variables'] as const).some((part) => next[part].length > flowLimits[part]);
  if (tooLarge || next.knowledge.length > 50 || next.layout.groups.length > flowLimits.groups || next.layout.notes.length > flowLimits.notes) return null;
  return { document: next, parts: { nodes: new Set(ids.values()), edges: new Set(), groups: new Set(), notes: new Set(notes.map(({ id }) => id)) } };
}
