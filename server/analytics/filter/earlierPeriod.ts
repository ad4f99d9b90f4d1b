import type { AnalyticsFilter } from '../../contract.ts';
import { ProblemError } from '../../problem.ts';
import { askedOf, type AskedOf } from './askedOf.ts';
import { hourMs, periodBefore, type Period } from './periodOf.ts';

/** Other days that a period is to be compared with. */
export interface ComparedDays {
  /** No conversation can be on both sides, whatever the days: they are of other versions. */
  readonly apart?: boolean;
  readonly beforeFrom?: AnalyticsFilter['from'];
  readonly beforeTo?: AnalyticsFilter['to'];
}

/**
 * What a period is compared with: the days that were asked for, or else the period before it, of which only as much
 * is taken as has gone by of a period that is not over.
 *
 * @throws {ProblemError} `analytics.period-wrong`; `analytics.periods-overlap` when a conversation would be on both sides.
 */
export function earlierPeriod({ period, zone }: Pick<AskedOf, 'period' | 'zone'>, { beforeFrom, beforeTo, apart = false }: ComparedDays, now: number): Period {
  if (beforeFrom === undefined && beforeTo === undefined) return asLongBefore(period, zone, now);
  const earlier = askedOf({ zone, from: beforeFrom, to: beforeTo }, now).period;
  if (!apart && earlier.from < period.to && period.from < earlier.to) throw new ProblemError('analytics.periods-overlap');
  return earlier;
}

function asLongBefore(period: Period, zone: string, now: number): Period {
  const { from, to } = periodBefore(period, zone);
  const gone = Math.max(hourMs, Math.ceil((now - period.from) / hourMs) * hourMs);
  return { from, to: Math.min(to, from + gone) };
}
