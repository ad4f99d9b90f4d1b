import { bringsPerson } from '../../sdk/bringsPerson.ts';
import type { FlowHandoff } from '../../sdk/flowHandoff.ts';
import { flowProblem } from '../../sdk/flowProblem.ts';
import { findReachable } from '../findReachable.ts';
import type { Rule } from '../rule.ts';

/** Some node that can be reached brings in a person, or the flow does so by itself. */
export const noPerson: Rule = ({ plan, nodes }) => {
  // Where nothing is known of the start or of a node, nothing is known of this either.
  if (plan.start < 0 || bringsByItself(plan.document.handoff)) return [];
  const reachable = findReachable(plan);
  const found = nodes.some(({ type }, index) => (type === null || bringsPerson(type)) && reachable.has(index));
  return found ? [] : [flowProblem('flow.no-person', { severity: 'warning' })];
};

function bringsByItself({ phrases, complaints, moodBelow, moodFallsBy, unmet }: FlowHandoff): boolean {
  return Object.values(phrases).some((each) => each.length > 0) || [complaints, moodBelow, moodFallsBy, unmet].some((each) => each !== null);
}
