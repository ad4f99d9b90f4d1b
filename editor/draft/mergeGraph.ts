import type { FlowDocument, FlowEdge, FlowNode } from '../../engine/sdk/flow.ts';
import type { Settle } from './collision.ts';
import { edgeKey } from './edgeKey.ts';
import { equalJson } from './equalJson.ts';
import { keyed } from './keyed.ts';
import { mergeJson } from './mergeJson.ts';
import { mergeOrder } from './mergeOrder.ts';

export interface MergedGraph {
  readonly nodes: FlowNode[];
  readonly edges: FlowEdge[];
  readonly start: string;
  readonly places: FlowDocument['layout']['nodes'];
}

/** The nodes, edges, start and positions that two changes of one flow come to; see `mergeFlows`. */
export function mergeGraph(baseDocument: FlowDocument, mineDocument: FlowDocument, theirsDocument: FlowDocument, settle: Settle): MergedGraph {
  const [base, mine, theirs] = [view(baseDocument), view(mineDocument), view(theirsDocument)];
  const nodes = new Map<string, FlowNode>();
  for (const id of new Set([...base.nodes.keys(), ...mine.nodes.keys(), ...theirs.nodes.keys()])) {
    const node = mergeNode(id, base, mine, theirs, settle);
    if (node !== undefined) nodes.set(id, node);
  }
  // A flow has a node. Each has left another one; theirs stay.
  if (nodes.size === 0) for (const [id, node] of theirs.nodes) nodes.set(id, node);

  // Every step of the history is merged with what others save, so what they left alone must cost nothing.
  const settledNodes = nodes.size === mine.nodes.size && [...nodes.keys()].every((id) => mine.nodes.has(id));
  return {
    nodes: settledNodes && theirs.nodes.size === mine.nodes.size
      ? [...mine.nodes.keys()].flatMap((key) => nodes.get(key) ?? [])
      : mergeOrder(base.nodes.keys(), mine.nodes.keys(), theirs.nodes.keys(), new Set(nodes.keys())).flatMap((id) => nodes.get(id) ?? []),
    edges: settledNodes && theirsDocument.edges === baseDocument.edges ? mineDocument.edges : mergeEdges(base, mine, theirs, nodes, settle),
    start: mergeStart(baseDocument.start, mineDocument.start, theirsDocument.start, nodes, settle),
    places: settledNodes && theirsDocument.layout.nodes === baseDocument.layout.nodes ? mineDocument.layout.nodes : mergePlaces(baseDocument, mineDocument, theirsDocument, nodes),
  };
}

interface View {
  readonly start: string;
  /** Which node brings in a person by itself. */
  readonly to: string | null;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly edges: ReadonlyMap<string, FlowEdge>;
  readonly list: readonly FlowEdge[];
}

/** What was seen of a document once is not looked up again: one is merged with every step of a history. */
const nodeMaps = new WeakMap<readonly FlowNode[], ReadonlyMap<string, FlowNode>>();
const edgeMaps = new WeakMap<readonly FlowEdge[], ReadonlyMap<string, FlowEdge>>();

function view({ nodes, edges, start, handoff }: FlowDocument): View {
  const nodeMap = nodeMaps.get(nodes) ?? keyed(nodes, ({ id }) => id);
  const edgeMap = edgeMaps.get(edges) ?? keyed(edges, edgeKey);
  nodeMaps.set(nodes, nodeMap);
  edgeMaps.set(edges, edgeMap);
  return { start, to: handoff.to, nodes: nodeMap, edges: edgeMap, list: edges };
}

function mergeNode(id: string, base: View, mine: View, theirs: View, settle: Settle): FlowNode | undefined {
  const sides = { base: base.nodes.get(id), mine: mine.nodes.get(id), theirs: theirs.nodes.get(id) };
  if (equalJson(sides.mine, sides.theirs)) return sides.mine;
  if (sides.mine === undefined || sides.theirs === undefined) {
    if (sides.base === undefined) return sides.mine ?? sides.theirs;
    const kept = sides.mine === undefined ? theirs : mine;
    if (!isTouched(id, base, kept)) return undefined;
    return sides[settle({ kind: 'node', node: id }, plain(sides))];
  }
  if (sides.base !== undefined && equalJson(sides.mine, sides.base)) return sides.theirs;
  if (sides.base !== undefined && equalJson(sides.theirs, sides.base)) return sides.mine;
  if (sides.base === undefined || sides.base.type !== sides.mine.type || sides.base.type !== sides.theirs.type) return sides[settle({ kind: 'node', node: id }, plain(sides))];
  const config = mergeJson(sides.base.config, sides.mine.config, sides.theirs.config, (path, both) => both[settle({ kind: 'setting', node: id, path }, both)]);
  if (typeof config !== 'object' || config === null || Array.isArray(config)) return sides.mine;
  const merged = { ...sides.mine, config };
  return equalJson(merged, sides.mine) ? sides.mine : equalJson(merged, sides.theirs) ? sides.theirs : merged;
}

/** Whether a side has done something with a node, so that removing it would undo that. */
function isTouched(id: string, base: View, side: View): boolean {
  if ((side.start === id && base.start !== id) || (side.to === id && base.to !== id)) return true;
  if (!equalJson(base.nodes.get(id), side.nodes.get(id))) return true;
  return side.list.some((edge) => (edge.from === id || edge.to === id) && base.edges.get(edgeKey(edge))?.to !== edge.to);
}

function mergeEdges(base: View, mine: View, theirs: View, nodes: ReadonlyMap<string, FlowNode>, settle: Settle): FlowEdge[] {
  const left = new Map<string, FlowEdge>();
  for (const key of new Set([...base.edges.keys(), ...mine.edges.keys(), ...theirs.edges.keys()])) {
    const old = base.edges.get(key);
    const [a, b] = [mine, theirs].map((side) => side.edges.get(key) ?? (wentWithNode(old, side) ? old : undefined));
    const edge = a?.to === b?.to ? a : a?.to === old?.to ? b : b?.to === old?.to ? a : { mine: a, theirs: b }[settleEdge(old, a, b, settle)];
    if (edge !== undefined && stays(edge, nodes, base, mine, theirs)) left.set(key, edge);
  }
  return mergeOrder(base.edges.keys(), mine.edges.keys(), theirs.edges.keys(), new Set(left.keys())).flatMap((key) => left.get(key) ?? []);
}

/** An edge that is gone with its node was not itself removed: whether it stays hangs on the node. */
function wentWithNode(edge: FlowEdge | undefined, side: View): boolean {
  return edge !== undefined && (!side.nodes.has(edge.from) || !side.nodes.has(edge.to));
}

function settleEdge(old: FlowEdge | undefined, mine: FlowEdge | undefined, theirs: FlowEdge | undefined, settle: Settle): 'mine' | 'theirs' {
  const edge = mine ?? theirs ?? old;
  if (edge === undefined) return 'mine';
  return settle({ kind: 'edge', from: edge.from, outlet: edge.outlet }, { base: old?.to, mine: mine?.to, theirs: theirs?.to });
}

/** Whether both its ends are there. An end that no side knows was already missing, which is for the check to say. */
function stays(edge: FlowEdge, nodes: ReadonlyMap<string, FlowNode>, ...views: readonly View[]): boolean {
  return [edge.from, edge.to].every((id) => nodes.has(id) || !views.some((each) => each.nodes.has(id)));
}

function mergeStart(base: string, mine: string, theirs: string, nodes: ReadonlyMap<string, FlowNode>, settle: Settle): string {
  const start = mine === theirs || theirs === base ? mine : mine === base ? theirs : { mine, theirs }[settle({ kind: 'start' }, { base, mine, theirs })];
  return nodes.has(start) ? start : ([mine, theirs].find((id) => nodes.has(id)) ?? start);
}

/** Where nodes lie never collides: mine, where mine has moved one. */
function mergePlaces({ layout: { nodes: base } }: FlowDocument, { layout: { nodes: mine } }: FlowDocument, { layout: { nodes: theirs } }: FlowDocument, nodes: ReadonlyMap<string, FlowNode>): FlowDocument['layout']['nodes'] {
  const [ofBase, ofMine, ofTheirs] = [base, mine, theirs].map((list) => keyed(list, ({ id }) => id));
  if (!ofBase || !ofMine || !ofTheirs) return mine;
  const left = new Map<string, FlowDocument['layout']['nodes'][number]>();
  for (const key of new Set([...ofMine.keys(), ...ofTheirs.keys(), ...ofBase.keys()])) {
    const [old, a, b] = [ofBase.get(key), ofMine.get(key), ofTheirs.get(key)];
    const place = equalJson(a, old) ? (b ?? a) : (a ?? b);
    if (place !== undefined && nodes.has(place.id)) left.set(key, place);
  }
  return mergeOrder(ofBase.keys(), ofMine.keys(), ofTheirs.keys(), new Set(left.keys())).flatMap((key) => left.get(key) ?? []);
}

function plain({ base, mine, theirs }: Readonly<Record<'base' | 'mine' | 'theirs', FlowNode | undefined>>) {
  return { base: base && { ...base }, mine: mine && { ...mine }, theirs: theirs && { ...theirs } };
}
