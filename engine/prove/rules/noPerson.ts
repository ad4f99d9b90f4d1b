import { flowProblem } from '../../sdk/flowProblem.ts';
import { findReachable } from '../findReachable.ts';
import type { Rule } from '../rule.ts';

/** Some node that can be reached brings in a person. */
export const noPerson: Rule = ({ plan, nodes }) => {
  const reachable = findReachable(plan);
  const found = nodes.some(({ type }, index) => type.group === 'people' && reachable.has(index));
  return found ? [] : [flowProblem('flow.no-person', { severity: 'warning' })];
};
