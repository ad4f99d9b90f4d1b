import { bringsPerson } from '../sdk/bringsPerson.ts';
import { createPhrases } from '../sdk/createPhrases.ts';
import { createExpressions, type Expressions, type VariableRead } from '../sdk/expression.ts';
import type { FlowDocument, FlowNode } from '../sdk/flow.ts';
import type { FlowHandoff } from '../sdk/flowHandoff.ts';
import { flowProblem, type FlowProblem } from '../sdk/flowProblem.ts';
import type { NodeMachine } from '../sdk/machine.ts';
import type { ConfiguredNode, NodeType, Registry } from '../sdk/node.ts';
import { outletsOf } from '../sdk/outletsOf.ts';
import { emptyValue, typeOfValue, type Value } from '../sdk/value.ts';
import type { Plan, PlannedNode, Triggers } from './plan.ts';
import { rescueNode } from './rescue.ts';

/** A node of the document with what its type says of it. */
export interface CheckedNode {
  readonly source: FlowNode;
  /** Null when no type is known by its name. */
  readonly type: NodeType | null;
  readonly configured: ConfiguredNode;
  readonly machine: NodeMachine;
  /** See `PlannedNode`. */
  readonly unmet: ReadonlySet<string>;
  /** The variables that its expressions read on entering it. */
  readonly reads: readonly VariableRead[];
  /** Whether its settings could be read; if not, it stands here with its outlets as far as they can be told, and nothing else. */
  readonly sound: boolean;
  readonly problems: readonly FlowProblem[];
}

/** Remembers the nodes of the document that was planned last, by what they say: the same text means the same in the same flow. */
export interface Recall {
  readonly of: (document: FlowDocument, registry: Registry) => (source: FlowNode) => CheckedNode;
  /** Tells what asks for a person in these phrases: the same function as long as they are the same. */
  readonly asks: (phrases: FlowHandoff['phrases']) => Triggers['asks'];
  /** Forgets the nodes that were not asked for since `of`. */
  readonly keep: () => void;
}

export function createRecall(): Recall {
  let context = '';
  let types: Registry = {};
  let expressions = createExpressions([], []);
  let phrased = '{}';
  let asks = createPhrases({});
  let last = new Map<string, CheckedNode>();
  let now = last;
  return {
    of(document, registry) {
      const found = JSON.stringify([document.variables, document.locales]);
      if (found !== context || types !== registry) {
        context = found;
        types = registry;
        expressions = createExpressions(document.variables, document.locales);
        last = new Map();
      }
      now = new Map();
      return (source) => {
        const key = JSON.stringify(source);
        const checked = last.get(key) ?? checkNode(source, registry, expressions);
        now.set(key, checked);
        return checked;
      };
    },
    asks(phrases) {
      const found = JSON.stringify(phrases);
      if (found !== phrased) [phrased, asks] = [found, createPhrases(phrases)];
      return asks;
    },
    keep() {
      last = now;
    },
  };
}

/** A document as far as it hangs together. One without problems can be made a machine of. */
export interface PlannedFlow {
  /** Its `start` is -1 when the document's start is no node. */
  readonly plan: Plan;
  /** In the document's order, as are the plan's. */
  readonly nodes: readonly CheckedNode[];
  readonly problems: readonly FlowProblem[];
}

/**
 * Reads every node by its type, compiles its expressions, and finds where its edges lead. Linear in
 * the document; never throws.
 *
 * @param recall what was found out of the nodes last time: those that have not changed are not read again.
 */
export function planFlow(document: FlowDocument, registry: Registry, recall: Recall = createRecall()): PlannedFlow {
  const problems: FlowProblem[] = [];
  const variables = initialVariables(document, problems);
  const check = recall.of(document, registry);
  const indexOf = new Map<string, number>();
  const nodes = document.nodes.map((source, index) => {
    if (indexOf.has(source.id)) problems.push(flowProblem('flow.node-duplicate', { node: source.id }));
    else indexOf.set(source.id, index);
    const checked = check(source);
    problems.push(...checked.problems);
    return checked;
  });
  recall.keep();
  const start = indexOf.get(document.start) ?? -1;
  if (start < 0) problems.push(flowProblem('flow.start-unknown'));
  const next = resolveEdges(document, nodes, indexOf, problems);
  const planned = nodes.map((checked, index): PlannedNode => ({
    id: checked.source.id,
    index,
    type: checked.source.type,
    outlets: checked.configured.outlets,
    machine: checked.machine,
    unmet: checked.unmet,
    next: next[index] ?? new Map(),
  }));
  const { handoff: limits } = document;
  const triggers = { to: limits.to === null ? -1 : (indexOf.get(limits.to) ?? -1), asks: recall.asks(limits.phrases), limits };
  return { plan: { document, nodes: planned, start, rescue: rescueNode(planned.length), triggers, variables }, nodes, problems };
}

function checkNode(source: FlowNode, registry: Registry, expressions: Expressions): CheckedNode {
  const type = Object.hasOwn(registry, source.type) ? registry[source.type] : undefined;
  const node = source.id;
  if (type === undefined) return unsound(source, null, registry, [flowProblem('flow.node-type-unknown', { node }, { type: source.type })]);
  const read = type.read(source.config);
  if (!read.ok) {
    return unsound(source, type, registry, read.issues.map(({ path, message }) => flowProblem('flow.config-invalid', { node, path }, { detail: message })));
  }
  const machine = read.node.machine(expressions);
  const problems = expressions.issues.splice(0).map(({ path, message, undeclared }) =>
    undeclared ? flowProblem('flow.variable-undeclared', { node, path, variable: undeclared }) : flowProblem('flow.expression-invalid', { node, path }, { detail: message }),
  );
  return { source, type, configured: read.node, machine, unmet: unmetOf(type, read.node), reads: expressions.reads.splice(0), sound: true, problems };
}

function unmetOf(type: NodeType, { outlets }: ConfiguredNode): ReadonlySet<string> {
  if (bringsPerson(type)) return new Set();
  const names = [...outlets.map((each) => each.name), 'failed'];
  return new Set(names.filter((name) => ['unmet', 'failed'].includes(type.meaning(name))));
}

/** A node that cannot run. It waits for a person, so that nothing is concluded from what it might do. */
function unsound(source: FlowNode, type: NodeType | null, registry: Registry, problems: readonly FlowProblem[]): CheckedNode {
  const outlets = outletsOf(registry, source);
  const configured: ConfiguredNode = { outlets, knowledge: [], teams: [], hours: [], choices: [], texts: [], sets: () => [], machine: () => nothing };
  return { source, type, configured, machine: nothing, unmet: new Set(), reads: [], sound: false, problems };
}

const nothing: NodeMachine = {
  enter() {
    throw new Error('this node has no valid settings');
  },
  phases: { never: { awaits: 'person' } },
};

function initialVariables(document: FlowDocument, problems: FlowProblem[]): Readonly<Record<string, Value>> {
  const variables: Record<string, Value> = {};
  for (const { name, type, initial } of document.variables) {
    if (Object.hasOwn(variables, name)) problems.push(flowProblem('flow.variable-duplicate', {}, { name }));
    if (initial !== undefined && typeOfValue(initial) !== type) problems.push(flowProblem('flow.variable-initial', { variable: { name, type } }, { type }));
    variables[name] = initial ?? emptyValue(type);
  }
  return variables;
}

function resolveEdges(document: FlowDocument, nodes: readonly CheckedNode[], indexOf: ReadonlyMap<string, number>, problems: FlowProblem[]): Map<string, number | 'closed'>[] {
  const next = nodes.map(() => new Map<string, number | 'closed'>());
  const outlets = nodes.map(({ configured }) => new Set(configured.outlets.map((each) => each.name)));
  for (const { from, outlet, to } of document.edges) {
    const source = indexOf.get(from);
    const target = indexOf.get(to);
    if (source === undefined || target === undefined) problems.push(flowProblem('flow.edge-dangling', {}, { from, to }));
    // Of a node that cannot be read it is not sure what outlets it will have.
    else if (!outlets[source]?.has(outlet) && nodes[source]?.sound) problems.push(flowProblem('flow.edge-outlet-unknown', { node: from, outlet }));
    else if (next[source]?.has(outlet)) problems.push(flowProblem('flow.edge-duplicate', { node: from, outlet }));
    else next[source]?.set(outlet, target);
  }
  for (const [index, { configured }] of nodes.entries()) {
    for (const { name, closes } of configured.outlets) if (closes && !next[index]?.has(name)) next[index]?.set(name, 'closed');
  }
  return next;
}
