import type { UsualCount } from '../../contract.ts';
import { quantileOf } from '../statistics/quantileOf.ts';

/** What is usual: the median of some counts and their quartiles; null where there are none. */
export function usualOf(counts: readonly number[]): UsualCount | null {
  if (counts.length === 0) return null;
  const sorted = counts.toSorted((one, other) => one - other);
  return { low: quantileOf(sorted, 0.25), median: quantileOf(sorted, 0.5), high: quantileOf(sorted, 0.75) };
}
