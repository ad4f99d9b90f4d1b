import type { Proportion, ServiceChange } from '../../contract.ts';
import { chance } from '../statistics/confidence.ts';
import { compareProportions } from '../statistics/compareProportions.ts';

/** How a share has changed: Newcombe's interval of two Wilson intervals (1998, method 10), and p by `compareProportions`. Null where one is a share of nothing. */
export function compareShares(before: Proportion, after: Proportion): ServiceChange | null {
  if (before.share === null || after.share === null) return null;
  const difference = after.share - before.share;
  const p = compareProportions(before, after);
  return {
    difference,
    low: difference - Math.hypot(after.share - after.low, before.high - before.share),
    high: difference + Math.hypot(after.high - after.share, before.share - before.low),
    p,
    significant: p !== null && p < chance,
  };
}
