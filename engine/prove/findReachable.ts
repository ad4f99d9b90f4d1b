import type { Plan } from '../compile/plan.ts';

/** Indices of the nodes that a conversation can get to from the start, or from where the flow brings in a person, along the edges; both are among them. */
export function findReachable(plan: Plan): ReadonlySet<number> {
  const reachable = new Set([plan.start, plan.triggers.to].filter((each) => each >= 0));
  // A set's iteration goes on with what is added meanwhile.
  for (const index of reachable) {
    for (const to of plan.nodes[index]?.next.values() ?? []) if (typeof to === 'number') reachable.add(to);
  }
  return reachable;
}
