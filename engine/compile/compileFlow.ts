import { createExpressions } from '../sdk/expression.ts';
import type { FlowDocument } from '../sdk/flow.ts';
import { flowProblem, type FlowProblem } from '../sdk/flowProblem.ts';
import type { Registry } from '../sdk/node.ts';
import { emptyValue, typeOfValue, type Value } from '../sdk/value.ts';
import { assembleFlow, type CheckedNode, type CompiledFlow } from './assembleFlow.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { rescueNode } from './rescue.ts';

export type { CheckedNode, CompiledFlow };

export type Compilation =
  | { readonly ok: true; readonly flow: CompiledFlow }
  | { readonly ok: false; readonly problems: readonly FlowProblem[] };

/**
 * Compiles a flow document to an XState machine. It fails only when the document does not hang
 * together (unknown node types, invalid settings or expressions, edges to nowhere); whether the
 * flow is a good one is for `checkFlow` to say.
 */
export function compileFlow(document: FlowDocument, registry: Registry): Compilation {
  const problems: FlowProblem[] = [];
  const variables = initialVariables(document, problems);
  const expressions = createExpressions(document.variables, document.locales);
  const nodes: CheckedNode[] = [];
  const indexOf = new Map<string, number>();

  for (const source of document.nodes) {
    if (indexOf.has(source.id)) problems.push(flowProblem('flow.node-duplicate', { node: source.id }));
    indexOf.set(source.id, nodes.length);
    const type = Object.hasOwn(registry, source.type) ? registry[source.type] : undefined;
    if (type === undefined) {
      problems.push(flowProblem('flow.node-type-unknown', { node: source.id }, { type: source.type }));
      continue;
    }
    const read = type.read(source.config);
    if (!read.ok) {
      for (const issue of read.issues) problems.push(flowProblem('flow.config-invalid', { node: source.id, path: issue.path }, { detail: issue.message }));
      continue;
    }
    const before = expressions.issues.length;
    const machine = read.node.machine(expressions);
    for (const issue of expressions.issues.slice(before)) {
      problems.push(flowProblem('flow.expression-invalid', { node: source.id, path: issue.path }, { detail: issue.message }));
    }
    nodes.push({ source, type, configured: read.node, machine });
  }

  const start = indexOf.get(document.start);
  if (start === undefined) problems.push(flowProblem('flow.start-unknown'));
  const edges = problems.length === 0 ? resolveEdges(document, nodes, indexOf, problems) : [];
  if (problems.length > 0 || start === undefined) return { ok: false, problems };

  const planned = nodes.map((node, index): PlannedNode => ({
    id: node.source.id,
    index,
    type: node.source.type,
    outlets: node.configured.outlets,
    machine: node.machine,
    next: edges[index] ?? new Map(),
  }));
  const plan: Plan = { document, nodes: planned, start, rescue: rescueNode(planned.length), variables };
  return { ok: true, flow: assembleFlow(plan, nodes) };
}

function initialVariables(document: FlowDocument, problems: FlowProblem[]): Readonly<Record<string, Value>> {
  const variables: Record<string, Value> = {};
  for (const { name, type, initial } of document.variables) {
    if (Object.hasOwn(variables, name)) problems.push(flowProblem('flow.variable-duplicate', {}, { name }));
    if (initial !== undefined && typeOfValue(initial) !== type) problems.push(flowProblem('flow.variable-initial', {}, { name, type }));
    variables[name] = initial ?? emptyValue(type);
  }
  return variables;
}

function resolveEdges(document: FlowDocument, nodes: readonly CheckedNode[], indexOf: ReadonlyMap<string, number>, problems: FlowProblem[]): Map<string, number>[] {
  const next = nodes.map(() => new Map<string, number>());
  const outlets = nodes.map((node) => new Set(node.configured.outlets.map((each) => each.name)));
  for (const { from, outlet, to } of document.edges) {
    const source = indexOf.get(from);
    const target = indexOf.get(to);
    if (source === undefined || target === undefined) problems.push(flowProblem('flow.edge-dangling', {}, { from, to }));
    else if (!outlets[source]?.has(outlet)) problems.push(flowProblem('flow.edge-outlet-unknown', { node: from, outlet }));
    else if (next[source]?.has(outlet)) problems.push(flowProblem('flow.edge-duplicate', { node: from, outlet }));
    else next[source]?.set(outlet, target);
  }
  return next;
}
