import * as z from 'zod';
import { flowDocument, flowEdge, flowNode, type FlowDocument } from '../../engine/sdk/flow.ts';
import { edgeKey } from './edgeKey.ts';
import { equalJson } from './equalJson.ts';
import { keyed } from './keyed.ts';

const { name, locales, variables, knowledge, start, handoff, layout } = flowDocument.shape;
const { nodes: places, groups, notes } = layout.shape;

function listPatch<T extends z.ZodType>(item: T) {
  return z.strictObject({ put: z.array(z.tuple([z.string(), item])), drop: z.array(z.string()) });
}

/** What turns one flow into another: short parts as a whole, of the long lists only what differs. */
export const flowPatch = z.strictObject({
  whole: z.strictObject({ name, locales, variables, knowledge, start, handoff, groups, notes }).partial(),
  nodes: listPatch(flowNode),
  edges: listPatch(flowEdge),
  places: listPatch(places.element),
});
export type FlowPatch = z.infer<typeof flowPatch>;

/** The patch that turns `from` into `to`, up to the order of nodes and edges. */
export function makePatch(from: FlowDocument, to: FlowDocument): FlowPatch {
  const [old, now] = [wholeOf(from), wholeOf(to)];
  return {
    whole: {
      ...(!equalJson(old.name, now.name) && { name: now.name }),
      ...(!equalJson(old.locales, now.locales) && { locales: now.locales }),
      ...(!equalJson(old.variables, now.variables) && { variables: now.variables }),
      ...(!equalJson(old.knowledge, now.knowledge) && { knowledge: now.knowledge }),
      ...(old.start !== now.start && { start: now.start }),
      ...(!equalJson(old.handoff, now.handoff) && { handoff: now.handoff }),
      ...(!equalJson(old.groups, now.groups) && { groups: now.groups }),
      ...(!equalJson(old.notes, now.notes) && { notes: now.notes }),
    },
    nodes: differing(keyed(from.nodes, byId), keyed(to.nodes, byId)),
    edges: differing(keyed(from.edges, edgeKey), keyed(to.edges, edgeKey)),
    places: differing(keyed(from.layout.nodes, byId), keyed(to.layout.nodes, byId)),
  };
}

/** A flow with a patch put on, which may have been made from another state of it: what the patch does not speak of stays. */
export function applyPatch(document: FlowDocument, { whole, nodes, edges, places: lie }: FlowPatch): FlowDocument {
  const old = wholeOf(document);
  return {
    formatVersion: document.formatVersion,
    name: whole.name ?? old.name,
    locales: whole.locales ?? old.locales,
    variables: whole.variables ?? old.variables,
    knowledge: whole.knowledge ?? old.knowledge,
    start: whole.start ?? old.start,
    handoff: whole.handoff ?? old.handoff,
    nodes: put(keyed(document.nodes, byId), nodes),
    edges: put(keyed(document.edges, edgeKey), edges),
    layout: { nodes: put(keyed(document.layout.nodes, byId), lie), groups: whole.groups ?? old.groups, notes: whole.notes ?? old.notes },
  };
}

function wholeOf({ name: called, locales: spoken, variables: declared, knowledge: asked, start: first, handoff: given, layout: { groups: framed, notes: noted } }: FlowDocument) {
  return { name: called, locales: spoken, variables: declared, knowledge: asked, start: first, handoff: given, groups: framed, notes: noted };
}

function byId({ id }: { readonly id: string }): string {
  return id;
}

function differing<T>(from: ReadonlyMap<string, T>, to: ReadonlyMap<string, T>): { put: [string, T][]; drop: string[] } {
  return { put: [...to].filter(([key, item]) => !equalJson(item, from.get(key))), drop: [...from.keys()].filter((key) => !to.has(key)) };
}

function put<T>(items: ReadonlyMap<string, T>, patch: { readonly put: readonly (readonly [string, T])[]; readonly drop: readonly string[] }): T[] {
  const now = new Map([...items, ...patch.put]);
  for (const key of patch.drop) now.delete(key);
  return [...now.values()];
}
