import type { ProblemCode } from '../sdk/catalogue.ts';
import type { FlowDocument } from '../sdk/flow.ts';
import type { FlowProblem } from '../sdk/flowProblem.ts';
import type { Registry } from '../sdk/node.ts';
import type { Fix, Fixer } from './fix.ts';
import { chooseStart } from './fixes/chooseStart.ts';
import { connectOutlet } from './fixes/connectOutlet.ts';
import { declareKnowledge } from './fixes/declareKnowledge.ts';
import { declareVariable } from './fixes/declareVariable.ts';
import { emptyInitial } from './fixes/emptyInitial.ts';
import { forgetHandoff } from './fixes/forgetHandoff.ts';
import { giveInitial } from './fixes/giveInitial.ts';
import { offerPerson } from './fixes/offerPerson.ts';
import { removeDangling } from './fixes/removeDangling.ts';
import { removeDuplicateEdges } from './fixes/removeDuplicateEdges.ts';
import { removeOutletEdges } from './fixes/removeOutletEdges.ts';
import { removeUnreachable } from './fixes/removeUnreachable.ts';
import { renumberLayout } from './fixes/renumberLayout.ts';

export type { Fix };

const fixers: Partial<Record<ProblemCode, Fixer>> = {
  'flow.start-unknown': chooseStart,
  'flow.edge-dangling': removeDangling,
  'flow.edge-outlet-unknown': removeOutletEdges,
  'flow.edge-duplicate': removeDuplicateEdges,
  'flow.outlet-not-drawn': connectOutlet,
  'flow.node-unreachable': removeUnreachable,
  'flow.variable-undeclared': declareVariable,
  'flow.variable-unset': giveInitial,
  'flow.variable-initial': emptyInitial,
  'flow.knowledge-undeclared': declareKnowledge,
  'flow.no-person': offerPerson,
  'flow.handoff-unknown': forgetHandoff,
  'flow.layout-id-duplicate': renumberLayout,
};

/**
 * The one-click fix for a problem that `checkFlow` found in a document; null when there is none that
 * invents nothing, or the problem is not there any more. After it, the problem is gone and no new
 * error has come. Cheap enough to ask for every problem of a list.
 *
 * @example fixFor(problem, document, registry)?.apply(document)
 */
export function fixFor(problem: FlowProblem, document: FlowDocument, registry: Registry): Fix | null {
  return fixers[problem.code]?.(problem, document, registry) ?? null;
}
