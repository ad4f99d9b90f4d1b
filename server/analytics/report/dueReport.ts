import type { ReportSchedule } from '../../contract.ts';
import { dayStart } from '../filter/dayStart.ts';
import { dayOf, shiftDay } from '../filter/periodOf.ts';
import { daysOfWeek, isoWeek, lastWeek } from './isoWeek.ts';

type When = Pick<ReportSchedule, 'weekday' | 'hour' | 'zone'>;

const hourMs = 3_600_000;

/** When the report of a week is made: on the chosen day of the week after it, so many hours after that day began; milliseconds since 1970 in UTC. */
export function dueReport(week: string, { weekday, hour, zone }: When): number {
  const span = daysOfWeek(week);
  return span === null ? Infinity : dayStart(shiftDay(span.to, weekday), zone) + hour * hourMs;
}

/** The latest week whose report is due, with since when. */
export function latestDue(when: When, now: number): { readonly week: string; readonly at: number } {
  const over = lastWeek(now, when.zone);
  const at = dueReport(over, when);
  if (at <= now) return { week: over, at };
  const before = isoWeek(shiftDay(daysOfWeek(over)?.from ?? dayOf(now, when.zone), -7));
  return { week: before, at: dueReport(before, when) };
}

/** When the next report is made. */
export function nextDue(when: When, now: number): number {
  const { week } = latestDue(when, now);
  return dueReport(isoWeek(shiftDay(daysOfWeek(week)?.from ?? dayOf(now, when.zone), 7)), when);
}
