import type { AnalyticsFilter, AnalyticsScope } from '../../contract.ts';
import { dayStart, offsetAt } from './dayStart.ts';

/** A stretch of time in which conversations began: whole hours, `to` not included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

export const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** Days that are looked at when nobody says since when. */
const usualDays = 28;

/**
 * The period that a filter's days span in its time zone. In zones that are off by part of an hour, both ends lie at
 * the whole hour before.
 */
export function periodOf({ from, to, zone }: Pick<AnalyticsFilter, 'from' | 'to' | 'zone'>, now: number): Period {
  const last = to ?? dayOf(now, zone);
  const first = from ?? shiftDay(last, 1 - usualDays);
  return { from: wholeHour(dayStart(first, zone)), to: wholeHour(dayStart(shiftDay(last, 1), zone)) };
}

/** The period before one: as many days of its time zone, whatever the clocks did in between. */
export function periodBefore(period: Period, zone: string): Period {
  const first = firstDay(period, zone);
  const days = Math.round((period.to - period.from) / dayMs);
  return { from: days === 0 ? 2 * period.from - period.to : wholeHour(dayStart(shiftDay(first, -days), zone)), to: period.from };
}

/** The first day of a period; where days begin at half past, it begins a little before its day does. */
export function firstDay({ from }: Period, zone: string): string {
  return dayOf(from + hourMs - 1, zone);
}

export function scopeOf({ from, to }: Period, zone: string): AnalyticsScope {
  return { from: new Date(from).toISOString(), to: new Date(to).toISOString(), zone };
}

/** The day that a moment lies in, as `2026-11-26`. */
export function dayOf(at: number, zone: string): string {
  return new Date(at + offsetAt(at, zone)).toISOString().slice(0, 10);
}

export function shiftDay(day: string, by: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + by * dayMs).toISOString().slice(0, 10);
}

function wholeHour(at: number): number {
  return Math.floor(at / hourMs) * hourMs;
}
