import type { FlowDocument } from '../sdk/flow.ts';
import type { FlowProblem } from '../sdk/flowProblem.ts';
import type { Registry } from '../sdk/node.ts';
import { assembleFlow, type CompiledFlow } from './assembleFlow.ts';
import { planFlow, type CheckedNode } from './planFlow.ts';

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
  const { plan, nodes, problems } = planFlow(document, registry);
  return problems.length === 0 ? { ok: true, flow: assembleFlow(plan, nodes) } : { ok: false, problems };
}
