import type { FlowDocument, FlowNode } from '../../engine/sdk/flow.ts';
import { edgeKey } from '../draft/edgeKey.ts';
import { equalJson } from '../draft/equalJson.ts';

/**
 * A document that was read anew, with the very objects of the one before wherever they say the same: the canvas and
 * the check look again only at what has changed. The document before itself when nothing has.
 */
export function keepParts(before: FlowDocument, after: FlowDocument): FlowDocument {
  const kept: FlowDocument = {
    ...after,
    name: same(before.name, after.name),
    locales: same(before.locales, after.locales),
    variables: items(before.variables, after.variables, ({ name }) => name),
    knowledge: same(before.knowledge, after.knowledge),
    nodes: items(before.nodes, after.nodes, ({ id }) => id, keepConfig),
    edges: items(before.edges, after.edges, edgeKey),
    layout: keepLayout(before.layout, after.layout),
  };
  const untouched = before.start === after.start && before.formatVersion === after.formatVersion && partsOf(before).every((part, index) => part === partsOf(kept)[index]);
  return untouched ? before : kept;
}

function partsOf({ name, locales, variables, knowledge, nodes, edges, layout }: FlowDocument): readonly object[] {
  return [name, locales, variables, knowledge, nodes, edges, layout];
}

function same<T>(before: T, after: T): T {
  // Most are written the very same way, which is told much faster than whether they say the same.
  return JSON.stringify(before) === JSON.stringify(after) || equalJson(before, after) ? before : after;
}

function items<T>(before: T[], after: T[], key: (item: T) => string, keep: (before: T, after: T) => T = same): T[] {
  let known: Map<string, T> | undefined;
  const kept = after.map((item, index) => {
    // Mostly it stands where it stood; ids that came twice are told apart so.
    const there = before[index];
    if (there !== undefined && key(there) === key(item)) return keep(there, item);
    known ??= new Map(before.map((each) => [key(each), each]));
    const old = known.get(key(item));
    return old === undefined ? item : keep(old, item);
  });
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

function keepConfig(before: FlowNode, after: FlowNode): FlowNode {
  const config = same(before.config, after.config);
  return config === before.config && before.id === after.id && before.type === after.type ? before : { ...after, config };
}

function keepLayout(before: FlowDocument['layout'], after: FlowDocument['layout']): FlowDocument['layout'] {
  const nodes = items(before.nodes, after.nodes, ({ id }) => id);
  const groups = items(before.groups, after.groups, ({ id }) => id);
  const notes = items(before.notes, after.notes, ({ id }) => id);
  return nodes === before.nodes && groups === before.groups && notes === before.notes ? before : { nodes, groups, notes };
}
