import type { FlowDocument, FlowEdge, FlowNode, FlowVariable } from '../../engine/sdk/flow.ts';
import { diffJson, type Difference } from './diffJson.ts';
import { edgeKey } from './edgeKey.ts';
import { equalJson } from './equalJson.ts';
import { keyed } from './keyed.ts';

export interface ChangedNode {
  readonly before: FlowNode;
  readonly after: FlowNode;
  readonly settings: readonly Difference[];
}

export interface Lists<T> {
  readonly added: readonly T[];
  readonly removed: readonly T[];
}

/** What a reader needs to know of two states of a flow: the logic place by place, the drawing summed up. */
export interface FlowDifference {
  readonly name: readonly Difference[];
  /** Nodes by their id. One whose type is another is removed and added. */
  readonly nodes: Lists<FlowNode> & { readonly changed: readonly ChangedNode[] };
  /** Of the edges that are gone or new, only those between nodes that stay: the others went with their nodes. */
  readonly edges: Lists<FlowEdge> & { readonly redirected: readonly { readonly before: FlowEdge; readonly after: FlowEdge }[] };
  readonly start: { readonly before: string; readonly after: string } | null;
  /** When a person is brought in; the phrases of a language are one place. */
  readonly handoff: readonly Difference[];
  readonly variables: Lists<FlowVariable> & { readonly changed: readonly { readonly before: FlowVariable; readonly after: FlowVariable }[] };
  readonly languages: Lists<string> & { readonly reordered: boolean };
  readonly knowledge: Lists<string>;
  readonly layout: { readonly moved: number; readonly groups: number; readonly notes: number };
  /** How many differences there are; all of the drawing together are one. */
  readonly count: number;
}

/** What has changed from one state of a flow to another. */
export function diffFlows(before: FlowDocument, after: FlowDocument): FlowDifference {
  const nodes = diffNodes(before, after);
  const edges = diffEdges(before, after, nodes);
  const variables = diffItems(before.variables, after.variables, ({ name }) => name);
  const languages = { ...diffSets(before.locales, after.locales), reordered: before.locales[0] !== after.locales[0] };
  const knowledge = diffSets(before.knowledge, after.knowledge);
  const layout = diffLayout(before.layout, after.layout);
  const name = diffJson(before.name, after.name);
  const handoff = diffHandoff(before.handoff, after.handoff);
  const start = before.start === after.start ? null : { before: before.start, after: after.start };
  const lists = [name, handoff, nodes.added, nodes.removed, nodes.changed, edges.added, edges.removed, edges.redirected, variables.added, variables.removed, variables.changed, languages.added, languages.removed, knowledge.added, knowledge.removed];
  const once = [start !== null, languages.reordered && languages.added.length + languages.removed.length === 0, layout.moved + layout.groups + layout.notes > 0];
  return { name, nodes, edges, start, handoff, variables, languages, knowledge, layout, count: lists.reduce((sum, { length }) => sum + length, 0) + once.filter(Boolean).length };
}

function diffHandoff({ phrases: old, ...before }: FlowDocument['handoff'], { phrases: now, ...after }: FlowDocument['handoff']): readonly Difference[] {
  const languages = [...new Set([...Object.keys(old), ...Object.keys(now)])].filter((locale) => !equalJson(old[locale], now[locale]));
  return [...diffJson(before, after), ...languages.map((locale) => ({ path: ['phrases', locale], before: old[locale], after: now[locale] }))];
}

function diffNodes(before: FlowDocument, after: FlowDocument): FlowDifference['nodes'] {
  const all = diffItems(before.nodes, after.nodes, ({ id }) => id);
  const retyped = all.changed.filter((each) => each.before.type !== each.after.type);
  const changed = all.changed.filter((each) => each.before.type === each.after.type);
  return {
    added: [...all.added, ...retyped.map((each) => each.after)],
    removed: [...all.removed, ...retyped.map((each) => each.before)],
    changed: changed.map((each) => ({ ...each, settings: diffJson(each.before.config, each.after.config) })),
  };
}

function diffEdges(before: FlowDocument, after: FlowDocument, nodes: Lists<FlowNode>): FlowDifference['edges'] {
  const { added, removed, changed } = diffItems(before.edges, after.edges, edgeKey);
  const passing = new Set([...nodes.added, ...nodes.removed].map(({ id }) => id));
  const stays = ({ from, to }: FlowEdge) => !passing.has(from) && !passing.has(to);
  return { added: added.filter((each) => !passing.has(each.from)), removed: removed.filter(stays), redirected: changed };
}

function diffItems<T extends object>(before: readonly T[], after: readonly T[], name: (item: T) => string) {
  const [old, now] = [keyed(before, name), keyed(after, name)];
  return {
    added: [...now].flatMap(([key, item]) => (old.has(key) ? [] : [item])),
    removed: [...old].flatMap(([key, item]) => (now.has(key) ? [] : [item])),
    changed: [...now].flatMap(([key, item]) => {
      const was = old.get(key);
      return was === undefined || equalJson(was, item) ? [] : [{ before: was, after: item }];
    }),
  };
}

function diffSets(before: readonly string[], after: readonly string[]): Lists<string> {
  return { added: after.filter((each) => !before.includes(each)), removed: before.filter((each) => !after.includes(each)) };
}

function diffLayout(before: FlowDocument['layout'], after: FlowDocument['layout']): FlowDifference['layout'] {
  const [groups, notes] = [diffItems(before.groups, after.groups, ({ id }) => id), diffItems(before.notes, after.notes, ({ id }) => id)];
  return {
    moved: diffItems(before.nodes, after.nodes, ({ id }) => id).changed.length,
    groups: groups.added.length + groups.removed.length + groups.changed.length,
    notes: notes.added.length + notes.removed.length + notes.changed.length,
  };
}
