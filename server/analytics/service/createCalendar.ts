import { dayOf, firstDay, shiftDay, type Period } from '../filter/periodOf.ts';

/** When it is by the clocks of a time zone. */
export interface WallTime {
  /** `2026-11-26` */
  readonly day: string;
  /** 0 to 23. */
  readonly hour: number;
  /** 1 is Monday, 7 Sunday. */
  readonly weekday: number;
}

/** Zones are apart by whole quarters of an hour, and change by them. */
export const quarterMs = 900_000;

/** Reads moments by the clocks of a time zone. A quarter of an hour is looked up once, since asking the zone takes longer than counting. */
export function createCalendar(zone: string) {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit' });
  const known = new Map<number, WallTime>();

  return {
    at(moment: number): WallTime {
      const quarter = Math.floor(moment / quarterMs);
      const found = known.get(quarter);
      if (found) return found;
      const parts = new Map(format.formatToParts(quarter * quarterMs).map(({ type, value }) => [type, value]));
      const day = `${parts.get('year') ?? ''}-${parts.get('month') ?? ''}-${parts.get('day') ?? ''}`;
      const made = { day, hour: Number(parts.get('hour')), weekday: new Date(`${day}T00:00:00Z`).getUTCDay() || 7 };
      known.set(quarter, made);
      return made;
    },

    /** The days of a period, up to today. */
    days(period: Period, now: number): string[] {
      const [first, last] = [firstDay(period, zone), dayOf(Math.min(period.to - 1, Math.max(now, period.from)), zone)];
      const days: string[] = [];
      for (let day = first; day <= last; day = shiftDay(day, 1)) days.push(day);
      return days;
    },
  };
}

export type Calendar = ReturnType<typeof createCalendar>;
