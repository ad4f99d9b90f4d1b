import { dayStart } from '../../filter/dayStart.ts';
import { dayOf, firstDay, shiftDay, type Period } from '../../filter/periodOf.ts';

/** Some days in a row of a period. */
export interface Span {
  /** The first day, as `2026-11-26`. */
  readonly from: string;
  readonly days: number;
  /** When it begins, in milliseconds since 1970. */
  readonly at: number;
}

/** Points that a line can show. */
const most = 100;

/** The days of a period in its time zone; of a long one, its weeks, the last of which may be shorter. */
export function spansOf(period: Period, zone: string): Span[] {
  const last = dayOf(period.to - 1, zone);
  const days: string[] = [];
  for (let day = firstDay(period, zone); day <= last; day = shiftDay(day, 1)) days.push(day);
  const width = days.length <= most ? 1 : 7;
  return days.flatMap((day, place) => (place % width === 0 ? [{ from: day, days: Math.min(width, days.length - place), at: dayStart(day, zone) }] : []));
}
