import { bringsPerson } from '../../sdk/bringsPerson.ts';
import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Rule } from '../rule.ts';

/** Where the flow names the node that brings in a person, there is one, and it does. Of a type that is not known nothing is said. */
export const handoffUnknown: Rule = ({ plan, nodes }) => {
  const { to } = plan.document.handoff;
  if (to === null) return [];
  const found = nodes[plan.triggers.to];
  return found !== undefined && (found.type === null || bringsPerson(found.type)) ? [] : [flowProblem('flow.handoff-unknown', { path: 'handoff.to' }, { node: to })];
};
