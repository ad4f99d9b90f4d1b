import fc from 'fast-check';
import { expect, it } from 'vitest';
import { dayStart } from './dayStart.ts';
import { dayOf, firstDay, periodBefore, periodOf } from './periodOf.ts';

const iso = (at: number): string => new Date(at).toISOString();

it.each([
  ['2026-11-26', 'UTC', '2026-11-26T00:00:00.000Z'],
  ['2026-11-26', 'Asia/Shanghai', '2026-11-25T16:00:00.000Z'],
  ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
  ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
  ['2026-11-01', 'America/New_York', '2026-11-01T04:00:00.000Z'],
  ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
  // Clocks go from midnight to one o'clock there: the day begins at one.
  ['2026-03-29', 'Asia/Beirut', '2026-03-28T22:00:00.000Z'],
  ['2026-11-26', 'Asia/Kolkata', '2026-11-25T18:30:00.000Z'],
])('the %s begins in %s at %s', (day, zone, at) => {
  expect(iso(dayStart(day, zone))).toBe(at);
});

it('spans days, both included, in whole hours', () => {
  const now = Date.parse('2026-11-26T12:00:00Z');
  const shown = ({ from, to }: { from: number; to: number }) => [iso(from), iso(to)];
  expect(shown(periodOf({ from: '2026-11-20', to: '2026-11-20', zone: 'Asia/Shanghai' }, now))).toEqual(['2026-11-19T16:00:00.000Z', '2026-11-20T16:00:00.000Z']);
  expect(shown(periodOf({ zone: 'UTC' }, now))).toEqual(['2026-10-30T00:00:00.000Z', '2026-11-27T00:00:00.000Z']);
  expect(shown(periodOf({ from: '2026-11-20', to: '2026-11-20', zone: 'Asia/Kolkata' }, now))).toEqual(['2026-11-19T18:00:00.000Z', '2026-11-20T18:00:00.000Z']);
  expect(shown(periodBefore({ from: now, to: now + 3_600_000 }, 'UTC'))).toEqual(['2026-11-26T11:00:00.000Z', '2026-11-26T12:00:00.000Z']);
  // Clocks went back on the 25th of October, so that the week before is an hour longer.
  const week = periodOf({ from: '2026-10-26', to: '2026-11-01', zone: 'Europe/Berlin' }, now);
  expect(shown(periodBefore(week, 'Europe/Berlin'))).toEqual(['2026-10-18T22:00:00.000Z', '2026-10-25T23:00:00.000Z']);
  expect(firstDay(periodOf({ from: '2026-11-20', to: '2026-11-20', zone: 'Asia/Kolkata' }, now), 'Asia/Kolkata')).toBe('2026-11-20');
});

it('finds a day to begin where clocks show its date for the first time', () => {
  const zones = fc.constantFrom('UTC', 'Asia/Shanghai', 'America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'America/Santiago', 'Africa/Cairo', 'Pacific/Chatham', 'America/Havana', 'Asia/Beirut');
  const days = fc.integer({ min: Date.UTC(2015, 0, 1) / 86_400_000, max: Date.UTC(2035, 0, 1) / 86_400_000 }).map((day) => new Date(day * 86_400_000).toISOString().slice(0, 10));
  fc.assert(
    fc.property(days, zones, (day, zone) => {
      const start = dayStart(day, zone);
      expect(dayOf(start, zone)).toBe(day);
      expect(dayOf(start - 1, zone) < day).toBe(true);
    }),
    { numRuns: 500 },
  );
});
