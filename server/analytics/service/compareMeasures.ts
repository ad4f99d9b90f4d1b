import type { ServiceChange } from '../../contract.ts';
import { z95 } from '../statistics/confidence.ts';
import { compareShares } from './compareShares.ts';
import type { Asked, Measure } from './registry/Figure.ts';

/** One side of a comparison: its conversations, and the same by the days in which they began. */
export interface Side<Chat> {
  readonly chats: readonly Chat[];
  readonly days: readonly (readonly Chat[])[];
}

/** Below these an interval by the normal distribution would promise too much. */
const least = { days: 7, measurements: 30 } as const;

/**
 * How a figure has changed, after less before. Counts: by the day, in parts of what was before, with the interval of Welch over the counts of
 * single days, so that usual ups and downs from day to day are no news. Shares: see `compareShares`. Distributions: the
 * difference of means with Welch's interval. Null where there is nothing to compare.
 */
export function compareMeasures<Chat>(figure: Measure<Chat>, before: Side<Chat>, after: Side<Chat>, asked: Asked): ServiceChange | null {
  switch (figure.kind) {
    case 'count': {
      const daily = (side: Side<Chat>): number[] => side.days.map((chats) => figure.measure(chats, asked));
      const [earlier, later] = [spreadOf(daily(before)), spreadOf(daily(after))];
      if (earlier.mean === 0) return null;
      return change(later.mean / earlier.mean - 1, before.days.length < least.days || after.days.length < least.days ? null : (z95 * Math.hypot(earlier.error, later.error)) / earlier.mean);
    }
    case 'share':
      return compareShares(figure.measure(before.chats, asked), figure.measure(after.chats, asked));
    case 'distribution': {
      const [one, other] = [figure.measure(before.chats, asked), figure.measure(after.chats, asked)];
      if (one.length === 0 || other.length === 0) return null;
      const [earlier, later] = [spreadOf(one), spreadOf(other)];
      return change(later.mean - earlier.mean, Math.min(one.length, other.length) < least.measurements ? null : z95 * Math.hypot(earlier.error, later.error));
    }
    case 'split':
      return null;
  }
}

function change(difference: number, reach: number | null): ServiceChange {
  if (reach === null) return { difference, low: null, high: null, p: null, significant: false };
  return { difference, low: difference - reach, high: difference + reach, p: null, significant: Math.abs(difference) > reach };
}

/** A mean and its standard error. */
function spreadOf(values: readonly number[]): { readonly mean: number; readonly error: number } {
  const mean = values.reduce((sum, each) => sum + each, 0) / Math.max(1, values.length);
  const squares = values.reduce((sum, each) => sum + (each - mean) ** 2, 0);
  return { mean, error: Math.sqrt(squares / Math.max(1, values.length - 1) / Math.max(1, values.length)) };
}
