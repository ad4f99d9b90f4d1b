import { compileFlow } from '../compile/compileFlow.ts';
import type { FlowDocument } from '../sdk/flow.ts';
import type { FlowProblem } from '../sdk/flowProblem.ts';
import type { Registry } from '../sdk/node.ts';
import type { Known, Rule } from './rule.ts';
import { cycleWithoutCustomer } from './rules/cycleWithoutCustomer.ts';
import { knowledgeUndeclared } from './rules/knowledgeUndeclared.ts';
import { knowledgeUnknown } from './rules/knowledgeUnknown.ts';
import { nodeUnreachable } from './rules/nodeUnreachable.ts';
import { noPerson } from './rules/noPerson.ts';
import { outletNotDrawn } from './rules/outletNotDrawn.ts';
import { textMissing } from './rules/textMissing.ts';

/** In the order in which their problems are listed. */
const rules: readonly Rule[] = [outletNotDrawn, cycleWithoutCustomer, knowledgeUndeclared, knowledgeUnknown, nodeUnreachable, textMissing, noPerson];

/**
 * Says what is wrong with a flow, errors and warnings: a flow without errors may be published, for
 * nobody can get stuck in it. A document that does not compile has only the compiler's errors.
 * Never throws; takes time linear in the document.
 *
 * @example checkFlow(document, registry, { knowledge: new Set(['shop']) }).some((each) => each.severity === 'error')
 */
export function checkFlow(document: FlowDocument, registry: Registry, known: Known = {}): readonly FlowProblem[] {
  const compiled = compileFlow(document, registry);
  if (!compiled.ok) return compiled.problems;
  return rules.flatMap((rule) => rule(compiled.flow, known));
}
