import { flowProblem } from '../../sdk/flowProblem.ts';
import { findReachable } from '../findReachable.ts';
import type { Rule } from '../rule.ts';

/** Every node can be reached from the start. */
export const nodeUnreachable: Rule = ({ plan }) => {
  if (plan.start < 0) return [];
  const reachable = findReachable(plan);
  return plan.nodes
    .filter(({ index }) => !reachable.has(index))
    .map(({ id }) => flowProblem('flow.node-unreachable', { node: id ?? '', severity: 'warning' }));
};
