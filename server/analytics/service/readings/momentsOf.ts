import { hourMs, type Period } from '../../filter/periodOf.ts';
import { quarterMs, type Calendar } from '../createCalendar.ts';
import { momentKey, type MomentGrouping } from './momentKey.ts';

/** All groups by when something was that a period has up to now, in their order, whether anything was or not; of the hours of a week, all. */
export function momentsOf(by: MomentGrouping, period: Period, calendar: Calendar, now: number): readonly string[] {
  if (by === 'day') return calendar.days(period, now);
  if (by === 'hourOfWeek') return [1, 2, 3, 4, 5, 6, 7].flatMap((weekday) => Array.from({ length: 24 }, (_, hour) => momentKey(by, { day: '', hour, weekday })));
  // Where days begin within an hour, a period begins a little before its first day does.
  const first = Math.floor(period.from / hourMs) * hourMs + hourMs - quarterMs;
  const keys = new Set([momentKey(by, calendar.at(first))]);
  for (let at = first; at < Math.min(period.to, now + 1); at += quarterMs) keys.add(momentKey(by, calendar.at(at)));
  return [...keys];
}
