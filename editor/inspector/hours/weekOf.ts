import { weekday, type OpeningHours, type Weekday } from '../../../engine/sdk/openingHours.ts';

export interface Shift {
  readonly from: string;
  readonly to: string;
}

/** The shifts of every day of the week, in the order of the day. */
export type Week = Readonly<Record<Weekday, readonly Shift[]>>;

export const weekdays: readonly Weekday[] = weekday.options;

/** Weekly hours day by day, as they are edited. */
export function weekOf(weekly: OpeningHours['weekly']): Week {
  const of = (day: Weekday) => weekly.filter(({ days }) => days.includes(day)).map(({ from, to }) => ({ from, to })).toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return { mon: of('mon'), tue: of('tue'), wed: of('wed'), thu: of('thu'), fri: of('fri'), sat: of('sat'), sun: of('sun') };
}

/**
 * A week as it is saved: shifts that several days have in common are one.
 *
 * @example weeklyOf(weekOf(weekly)) // the same hours, written shortest
 */
export function weeklyOf(week: Week): OpeningHours['weekly'] {
  const days = new Map<string, { days: Weekday[]; from: string; to: string }>();
  for (const day of weekdays) {
    for (const { from, to } of week[day]) {
      const shift = days.get(`${from} ${to}`) ?? { days: [], from, to };
      if (!shift.days.includes(day)) shift.days.push(day);
      days.set(`${from} ${to}`, shift);
    }
  }
  return [...days.values()];
}
