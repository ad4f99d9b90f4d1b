/** A day of a report with what was counted on it, and on the same day of the weeks before. */
export interface CountedDay {
  readonly day: string;
  readonly count: number;
  /** The latest first. */
  readonly earlier: readonly number[];
}

export interface NotableDay extends Pick<CountedDay, 'day' | 'count'> {
  /** The mean of the same day in the weeks before. */
  readonly usual: number;
}

/** Weeks without which nothing is called usual; how far out of the ordinary is notable; and how many at least. */
const least = { weeks: 4, spreads: 3, apart: 5 } as const;

/**
 * Days on which a count was out of the ordinary: further from the mean of the same weekday in the weeks before than three
 * times the spread that a new day would have, √(max(mean, variance) · (1 + 1/weeks)). The mean stands for the variance
 * where that is smaller, since counts vary at least so much by chance alone (Poisson). Differences below 5 are none.
 */
export function notableDays(days: readonly CountedDay[]): NotableDay[] {
  return days.flatMap(({ day, count, earlier }) => {
    const weeks = earlier.length;
    if (weeks < least.weeks) return [];
    const usual = earlier.reduce((sum, each) => sum + each, 0) / weeks;
    const variance = earlier.reduce((sum, each) => sum + (each - usual) ** 2, 0) / (weeks - 1);
    const apart = Math.abs(count - usual);
    return apart >= least.apart && apart > least.spreads * Math.sqrt(Math.max(usual, variance) * (1 + 1 / weeks)) ? [{ day, count, usual }] : [];
  });
}
