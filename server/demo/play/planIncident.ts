import { localTime } from './localTime.ts';
import type { Period } from './planArrivals.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;

/** A bad day: the shop's site breaks, agents are ill or overwhelmed, and the bank publishes a version that fails. Milliseconds since 1970. */
export interface Incident {
  readonly from: number;
  readonly until: number;
  /** So many times as much comes. */
  readonly rush: number;
  /** Which of the shop's customers come because of it. */
  readonly share: number;
  /** Agents who do not come that day, by their seat. */
  readonly ill: readonly number[];
  readonly badVersion: { readonly from: number; readonly until: number };
}

/** Weekends and Mondays are not like other days: an incident on one would hide in them. */
const usualDays = [1, 2, 3, 4];

/** The working day nearest to four fifths of the period, from 10 to 16; null when the period is too short to have a usual day. */
export function planIncident({ from, until }: Period): Incident | null {
  const day = localTime(from + (until - from) * 0.8).midnight;
  const shift = [0, 1, -1, 2, -2].find((each) => usualDays.includes(localTime(day + each * dayMs).weekday)) ?? 0;
  const begins = day + shift * dayMs + 10 * hourMs;
  if (begins < from + 3 * dayMs || begins + 6 * hourMs > until) return null;
  return { from: begins, until: begins + 6 * hourMs, rush: 2.4, share: 0.5, ill: [1, 2, 6], badVersion: { from: begins + 0.5 * hourMs, until: begins + 5.5 * hourMs } };
}
