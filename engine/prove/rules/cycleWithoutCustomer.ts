import type { PlannedNode } from '../../compile/plan.ts';
import { flowProblem } from '../../sdk/flowProblem.ts';
import type { Phase } from '../../sdk/machine.ts';
import { findCycles } from '../findCycles.ts';
import type { Rule } from '../rule.ts';

/**
 * No conversation goes round without its customer: the visit budget would end it with a person. A
 * cycle that never waits for a customer, a person or a time is an error, one that waits only for
 * effects among them, for the world answers as fast as it likes. A cycle that may, or may not, wait
 * for its customer, or waits only for a time, is a warning. The problem stands at a cycle's first node. By the outlets
 * that a node may be left by at once, such as a hand-off's outside its hours, nobody has been waited for; by those that it is
 * left by only when its customer has spoken, such as a survey's ratings, they have.
 */
export const cycleWithoutCustomer: Rule = ({ plan }) => {
  const endless = cyclesOf(plan.nodes, (node) => !waits(node).some((each) => each !== 'effect'));
  const doubtful = cyclesOf(plan.nodes, (node) => waits(node).length === 0 || waits(node).some((each) => each === 'effect' || each === 'time'));
  const reported = new Set(endless.flat());
  return [
    ...endless.map(([first]) => flowProblem('flow.cycle-without-customer', at(first))),
    ...doubtful
      .filter((cycle) => !cycle.some((index) => reported.has(index)))
      .map(([first]) => flowProblem('flow.cycle-without-customer', { ...at(first), severity: 'warning' })),
  ];

  function at(index: number | undefined): { node: string } {
    return { node: plan.nodes[index ?? plan.start]?.id ?? '' };
  }
};

/** The cycles that consist of these nodes, and of others where they are left at once. */
function cyclesOf(nodes: readonly PlannedNode[], among: (node: PlannedNode) => boolean): readonly (readonly number[])[] {
  const chosen = nodes.map(among);
  return findCycles(nodes.length, (index) => {
    const { next, machine } = nodes[index] ?? {};
    const targets = chosen[index] ? [...(next ?? [])].flatMap(([outlet, to]) => (machine?.heard?.includes(outlet) ? [] : [to])) : (machine?.passes ?? []).map((outlet) => next?.get(outlet));
    return targets.filter((to): to is number => typeof to === 'number');
  });
}

function waits(node: PlannedNode): readonly Phase['awaits'][] {
  return Object.values(node.machine.phases ?? {}).map((phase) => phase.awaits);
}
