import type { OpeningHours, Weekday } from './openingHours.ts';

/**
 * Whether people are on duty at a moment, in milliseconds since 1970. What counts is what the clocks of the time zone show: an
 * hour that they show twice is open twice, and one that they skip is not missed.
 *
 * @example isOpen({ timeZone: 'Asia/Shanghai', weekly: [{ days: ['mon'], from: '22:00', to: '06:00' }], holidays: [], extraDays: [] }, Date.now())
 */
export function isOpen(hours: OpeningHours, now: number): boolean {
  const { day, time } = wallClock(hours.timeZone, now);
  return shiftsOf(hours, day).some(({ from, to }) => from <= time && (runsOn(from, to) || time < to)) || shiftsOf(hours, dayBefore(day)).some(({ from, to }) => runsOn(from, to) && time < to);
}

/** Times of a day as they are written sort as they pass. */
interface Shift {
  readonly from: string;
  readonly to: string;
}

/** The shifts that begin on a day. */
function shiftsOf({ weekly, holidays, extraDays }: OpeningHours, day: string): readonly Shift[] {
  const extra = extraDays.filter((each) => each.day === day);
  if (holidays.includes(day)) return extra;
  const name = weekdays[new Date(day).getUTCDay()];
  return [...weekly.filter(({ days }) => name !== undefined && days.includes(name)), ...extra];
}

function runsOn(from: string, to: string): boolean {
  return to <= from;
}

const weekdays: readonly Weekday[] = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** Of a day as `2026-05-04`, by the calendar alone. */
function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}

/** Making one takes longer than all that is asked of it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function wallClock(timeZone: string, now: number): { readonly day: string; readonly time: string } {
  const clock = clocks.get(timeZone) ?? new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'iso8601', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, clock);
  const part = Object.fromEntries(clock.formatToParts(now).map(({ type, value }) => [type, value]));
  return { day: `${part['year']}-${part['month']}-${part['day']}`, time: `${part['hour']}:${part['minute']}` };
}
