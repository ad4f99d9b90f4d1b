import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shiftDay } from '../filter/periodOf.ts';
import { dueReport, latestDue, nextDue } from './dueReport.ts';
import { daysOfWeek, isoWeek, lastWeek } from './isoWeek.ts';

it.each([
  ['2026-11-16', '2026-W47'],
  ['2026-11-22', '2026-W47'],
  ['2026-01-01', '2026-W01'],
  ['2025-12-29', '2026-W01'],
  ['2027-01-03', '2026-W53'],
  ['2024-12-30', '2025-W01'],
  ['2021-01-03', '2020-W53'],
])('puts %s into %s', (day, week) => expect(isoWeek(day)).toBe(week));

it('finds the days of every week, seven each, and no others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40_000 }), (place) => {
      const day = shiftDay('1990-01-01', place);
      const { from, to } = daysOfWeek(isoWeek(day))!;
      expect([from <= day && day <= to, shiftDay(from, 6), new Date(`${from}T00:00:00Z`).getUTCDay()]).toEqual([true, to, 1]);
    }),
  );
  for (const none of ['2026-W00', '2026-W54', '2025-W53', '2026-W99']) expect(daysOfWeek(none), none).toBeNull();
});

it('knows the last week that is over by the clocks of a time zone', () => {
  const at = Date.parse('2026-11-22T17:00:00Z');
  expect([lastWeek(at, 'UTC'), lastWeek(at, 'Asia/Shanghai')]).toEqual(['2026-W46', '2026-W47']);
});

it('makes a week’s report on the chosen day after it, by the clocks of the chosen zone', () => {
  expect(new Date(dueReport('2026-W47', { weekday: 1, hour: 9, zone: 'Asia/Shanghai' })).toISOString()).toBe('2026-11-23T01:00:00.000Z');
  expect(new Date(dueReport('2026-W47', { weekday: 7, hour: 23, zone: 'America/New_York' })).toISOString()).toBe('2026-11-30T04:00:00.000Z');
});

it('always has the next report after now, and the latest at or before it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 5 * 365 * 86_400_000 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 0, max: 23 }), fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Asia/Kolkata'), (since, weekday, hour, zone) => {
      const now = Date.UTC(2025, 0, 1) + since;
      const when = { weekday, hour, zone };
      const { at, week } = latestDue(when, now);
      expect(at).toBeLessThanOrEqual(now);
      expect(nextDue(when, now)).toBeGreaterThan(now);
      expect(at).toBe(dueReport(week, when));
      expect(nextDue(when, now) - at).toBeLessThan(8 * 86_400_000);
    }),
  );
});
