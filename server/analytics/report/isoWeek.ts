import { dayOf, shiftDay } from '../filter/periodOf.ts';

/** The ISO 8601 week that a day lies in, which begins on Monday. @example isoWeek('2026-11-16') // '2026-W47' */
export function isoWeek(day: string): string {
  // A week belongs to the year that its Thursday lies in.
  const thursday = shiftDay(day, 4 - weekdayOf(day));
  const year = thursday.slice(0, 4);
  const passed = (Date.parse(`${thursday}T00:00:00Z`) - Date.parse(`${year}-01-01T00:00:00Z`)) / dayMs;
  return `${year}-W${String(Math.floor(passed / 7) + 1).padStart(2, '0')}`;
}

/** The first and the last day of a week; null where a year has no such week. */
export function daysOfWeek(week: string): { readonly from: string; readonly to: string } | null {
  const [year = '', number = ''] = week.split('-W');
  const fourth = `${year}-01-04`;
  const from = shiftDay(fourth, 1 - weekdayOf(fourth) + (Number(number) - 1) * 7);
  return isoWeek(from) === week ? { from, to: shiftDay(from, 6) } : null;
}

/** The last week that is over at a moment, by the clocks of a time zone. */
export function lastWeek(now: number, zone: string): string {
  return isoWeek(shiftDay(dayOf(now, zone), -7));
}

/** Whether there is such a week, and it has begun by the clocks of a time zone. */
export function startsBy(week: string, now: number, zone: string): boolean {
  const span = daysOfWeek(week);
  return span !== null && span.from <= dayOf(now, zone);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

const dayMs = 86_400_000;
