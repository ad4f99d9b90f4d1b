import type { AnalyticsFilter } from '../../contract.ts';
import { ProblemError } from '../../problem.ts';
import type { SegmentFilter } from './findSegments.ts';
import { dayMs, periodOf, type Period } from './periodOf.ts';

/** A filter as readings take it: plain data, with its days turned into moments. */
export interface AskedOf {
  readonly filter: SegmentFilter;
  readonly period: Period;
  readonly zone: string;
}

/** Days that may be looked at together. */
const mostDays = 1_100;

/**
 * What a request's filter asks for.
 *
 * @throws {ProblemError} `analytics.period-wrong` when it ends before it begins, or is longer than three years.
 */
export function askedOf(query: AnalyticsFilter, now: number): AskedOf {
  const { from, to, zone, flow, versions, channel, locale, visitor, attribute } = query;
  const period = periodOf({ from, to, zone }, now);
  if (period.from >= period.to || period.to - period.from > mostDays * dayMs) throw new ProblemError('analytics.period-wrong');
  return { filter: { flow, versions, channel, locale, visitor, attribute }, period, zone };
}
