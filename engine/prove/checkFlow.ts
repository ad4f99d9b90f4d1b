import { createRecall, planFlow } from '../compile/planFlow.ts';
import type { FlowDocument } from '../sdk/flow.ts';
import type { FlowProblem } from '../sdk/flowProblem.ts';
import type { Registry } from '../sdk/node.ts';
import type { Known, Rule } from './rule.ts';
import { cycleWithoutCustomer } from './rules/cycleWithoutCustomer.ts';
import { handoffUnknown } from './rules/handoffUnknown.ts';
import { knowledgeUndeclared } from './rules/knowledgeUndeclared.ts';
import { knowledgeUnknown } from './rules/knowledgeUnknown.ts';
import { layoutIdDuplicate } from './rules/layoutIdDuplicate.ts';
import { neverOpen } from './rules/neverOpen.ts';
import { nodeUnreachable } from './rules/nodeUnreachable.ts';
import { noPerson } from './rules/noPerson.ts';
import { outletNotDrawn } from './rules/outletNotDrawn.ts';
import { phraseShadowsChoice } from './rules/phraseShadowsChoice.ts';
import { teamUnknown } from './rules/teamUnknown.ts';
import { textMissing } from './rules/textMissing.ts';
import { variableUnset } from './rules/variableUnset.ts';

/** An editor checks the same flow after every edit, which changes a node or two. It never changes the answer. */
const recall = createRecall();

/** In the order in which their problems are listed. */
const rules: readonly Rule[] = [
  outletNotDrawn, cycleWithoutCustomer, handoffUnknown, neverOpen, knowledgeUndeclared, knowledgeUnknown, teamUnknown, nodeUnreachable, variableUnset, phraseShadowsChoice, textMissing,
  noPerson, layoutIdDuplicate,
];

/**
 * Says what is wrong with a flow, errors and warnings: a flow without errors may be published, for
 * nobody can get stuck in it. Where a document does not compile, the rest of it is checked all the same.
 * Never throws; takes time linear in the document and its unset variables.
 *
 * @example checkFlow(document, registry, { knowledge: new Set(['shop']) }).some((each) => each.severity === 'error')
 */
export function checkFlow(document: FlowDocument, registry: Registry, known: Known = {}): readonly FlowProblem[] {
  const planned = planFlow(document, registry, recall);
  return [...planned.problems, ...rules.flatMap((rule) => rule(planned, known))];
}
