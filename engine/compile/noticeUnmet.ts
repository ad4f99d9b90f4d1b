import type { Noticed } from './noticeText.ts';
import type { Triggers } from './plan.ts';
import type { Signs } from './signs.ts';

/** What it says of needing a person that a node, by its index, did not help. */
export function noticeUnmet({ limits }: Triggers, before: Signs, node: number): Noticed {
  if (limits.unmet === null) return { signs: before, reason: null };
  const times = 1 + (before.unmet.find((each) => each.node === node)?.times ?? 0);
  const unmet = [...before.unmet.filter((each) => each.node !== node), { node, times }];
  return { signs: { ...before, unmet }, reason: times >= limits.unmet ? 'node-unmet' : null };
}
