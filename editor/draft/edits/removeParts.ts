import type { FlowDocument } from '../../../engine/sdk/flow.ts';
import { disconnect } from './disconnect.ts';

/** Nodes, edges (by their keys), groups and notes of a drawing. */
export interface Parts {
  readonly nodes: ReadonlySet<string>;
  readonly edges: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
  readonly notes: ReadonlySet<string>;
}

/**
 * Removes parts of a flow, and the edges at the nodes among them. A removed group leaves its nodes
 * where they are; a group whose last node goes, goes too. A flow keeps at least one node, and where the
 * start is removed, the node it led to first becomes the start. Where the node goes that brings in a person by itself, the desk does.
 */
export function removeParts(document: FlowDocument, parts: Parts): FlowDocument {
  const gone = goingNodes(document, parts.nodes);
  const without = disconnect(document, parts.edges);
  const { layout } = without;
  const groups = layout.groups.flatMap((group) => {
    if (parts.groups.has(group.id)) return [];
    const nodes = keep(group.nodes, (id) => !gone.has(id));
    if (nodes === group.nodes) return [group];
    return nodes.length === 0 ? [] : [{ ...group, nodes }];
  });
  const kept = {
    nodes: keep(without.nodes, ({ id }) => !gone.has(id)),
    edges: keep(without.edges, ({ from, to }) => !gone.has(from) && !gone.has(to)),
    layoutNodes: keep(layout.nodes, ({ id }) => !gone.has(id)),
    groups: same(groups, layout.groups),
    notes: keep(layout.notes, ({ id }) => !parts.notes.has(id)),
  };
  const layoutStays = kept.layoutNodes === layout.nodes && kept.groups === layout.groups && kept.notes === layout.notes;
  if (layoutStays && kept.nodes === without.nodes && kept.edges === without.edges) return without;
  return {
    ...without,
    start: gone.has(document.start) ? nextStart(document, gone) : document.start,
    handoff: document.handoff.to !== null && gone.has(document.handoff.to) ? { ...document.handoff, to: null } : document.handoff,
    nodes: kept.nodes,
    edges: kept.edges,
    layout: layoutStays ? layout : { nodes: kept.layoutNodes, groups: kept.groups, notes: kept.notes },
  };
}

function goingNodes({ nodes, start }: FlowDocument, wanted: ReadonlySet<string>): ReadonlySet<string> {
  if (nodes.some(({ id }) => !wanted.has(id))) return wanted;
  const stays = nodes.some(({ id }) => id === start) ? start : nodes[0]?.id;
  return new Set([...wanted].filter((id) => id !== stays));
}

function nextStart({ start, nodes, edges }: FlowDocument, gone: ReadonlySet<string>): string {
  const onward = Map.groupBy(edges, ({ from }) => from);
  const seen = new Set([start]);
  for (const id of seen) {
    if (!gone.has(id) && nodes.some((node) => node.id === id)) return id;
    for (const { to } of onward.get(id) ?? []) seen.add(to);
  }
  return nodes.find(({ id }) => !gone.has(id))?.id ?? start;
}

function keep<T>(all: T[], wanted: (each: T) => boolean): T[] {
  return same(all.filter(wanted), all);
}

function same<T>(next: T[], before: T[]): T[] {
  return next.length === before.length && next.every((each, index) => each === before[index]) ? before : next;
}
