import { dayMs, hourMs, type Period } from '../../analytics/filter/periodOf.ts';
import { localTime } from './localTime.ts';

/** A bad day: the shop's site breaks, agents are ill or overwhelmed, and the bank publishes a version that fails. Milliseconds since 1970. */
export interface Incident extends Period {
  /** So many times as much comes. */
  readonly rush: number;
  /** Which of the shop's customers come because of it. */
  readonly share: number;
  /** Agents who do not come that day, by their seat. */
  readonly ill: readonly number[];
  readonly badVersion: Period;
}

/** Weekends and Mondays are not like other days: an incident on one would hide in them. */
const usualDays = [1, 2, 3, 4];

/** The working day nearest to four fifths of the period, from 10 to 16; null when the period is too short to have a usual day. */
export function planIncident({ from, to }: Period): Incident | null {
  const day = localTime(from + (to - from) * 0.8).midnight;
  const shift = [0, 1, -1, 2, -2].find((each) => usualDays.includes(localTime(day + each * dayMs).weekday)) ?? 0;
  const begins = day + shift * dayMs + 10 * hourMs;
  if (begins < from + 3 * dayMs || begins + 6 * hourMs > to) return null;
  return { from: begins, to: begins + 6 * hourMs, rush: 2.4, share: 0.5, ill: [1, 2, 6], badVersion: { from: begins + 0.5 * hourMs, to: begins + 5.5 * hourMs } };
}
