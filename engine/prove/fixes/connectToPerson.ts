import { bringsPerson } from '../../sdk/bringsPerson.ts';
import type { FlowDocument, FlowEdge, FlowNode } from '../../sdk/flow.ts';
import type { NodeType, Registry } from '../../sdk/node.ts';
import { outletsOf } from '../../sdk/outletsOf.ts';
import { addNode } from './addNode.ts';
import { nearest } from './nearest.ts';

/** Leads an outlet to the hand-off drawn nearest, or where there is none, to a new one whose own outlets lead on. */
export function connectToPerson(document: FlowDocument, registry: Registry, from: string, outlet: string): FlowDocument {
  const person = personFor(document, registry, from);
  if (person) return connected(document, from, outlet, person.id);
  const type = personType(registry);
  if (type === undefined) return document;
  const added = addNode(document, type, from);
  const bound = connected(added.document, from, outlet, added.node.id);
  return outletsOf(registry, added.node)
    .filter((each) => !each.optional)
    .reduce((of, each) => leadOn(of, registry, added.node, each.name), bound);
}

/** The hand-off drawn nearest to a node, of those from which nobody comes back to it when nobody is there; undefined when there is none. */
export function personFor(document: FlowDocument, registry: Registry, from: string): FlowNode | undefined {
  return nearest(document, from, (node) => isPerson(node, registry) && !comesBack(document, node, registry, from));
}

/** Whether a hand-off that could not be met leads, by any way, to a node. */
function comesBack({ edges }: FlowDocument, person: FlowNode, registry: Registry, to: string): boolean {
  const leaving = edgesFrom(edges);
  const met = new Set(leaving.get(person.id)?.flatMap((each) => (registry[person.type]?.meaning(each.outlet) === 'unmet' ? [each.to] : [])));
  // A set's iteration goes on with what is added meanwhile.
  for (const each of met) for (const next of leaving.get(each) ?? []) met.add(next.to);
  return met.has(to);
}

/** By the list of edges: every problem of a flow asks for the same. */
const known = new WeakMap<readonly FlowEdge[], ReadonlyMap<string, readonly FlowEdge[]>>();

function edgesFrom(edges: readonly FlowEdge[]): ReadonlyMap<string, readonly FlowEdge[]> {
  const found = known.get(edges) ?? Map.groupBy(edges, ({ from }) => from);
  known.set(edges, found);
  return found;
}

/** Leads an outlet of a hand-off on: what is resolved to the end, what is given back to where the flow begins. */
export function leadOn(document: FlowDocument, registry: Registry, node: FlowNode, outlet: string): FlowDocument {
  const meaning = registry[node.type]?.meaning(outlet);
  const again = meaning === 'escalated' || meaning === 'onward';
  if (again && document.start !== node.id && document.nodes.some((each) => each.id === document.start)) return connected(document, node.id, outlet, document.start);
  const ending = nearest(document, node.id, (each) => isEnding(each, registry));
  if (ending) return connected(document, node.id, outlet, ending.id);
  const type = Object.values(registry).find((each) => isEnding({ type: each.type, config: {} }, registry));
  if (type === undefined) return document;
  const added = addNode(document, type, node.id);
  return connected(added.document, node.id, outlet, added.node.id);
}

export function isPerson({ type }: Pick<FlowNode, 'type'>, registry: Registry): boolean {
  const found = Object.hasOwn(registry, type) ? registry[type] : undefined;
  return found !== undefined && bringsPerson(found);
}

export function personType(registry: Registry): NodeType | undefined {
  return Object.values(registry).find(bringsPerson);
}

function isEnding({ type, config }: Pick<FlowNode, 'type' | 'config'>, registry: Registry): boolean {
  if (!Object.hasOwn(registry, type)) return false;
  const read = registry[type]?.read(config);
  return read?.ok === true && read.node.outlets.length === 0;
}

function connected(document: FlowDocument, from: string, outlet: string, to: string): FlowDocument {
  return { ...document, edges: [...document.edges, { from, outlet, to }] };
}
