import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOpen } from './isOpen.ts';
import { openingHours, type OpeningHours, type Weekday } from './openingHours.ts';

const at = (text: string): number => Date.parse(text);
const hours = (more: Partial<OpeningHours>): OpeningHours => openingHours.parse({ weekly: [], ...more });

test('without a word, people are there from nine to six from Monday to Friday, in China', () => {
  const usual = openingHours.parse({});
  expect(usual.timeZone).toBe('Asia/Shanghai');
  expect(isOpen(usual, at('2026-05-04T09:00:00+08:00'))).toBe(true);
  expect(isOpen(usual, at('2026-05-04T08:59:59+08:00'))).toBe(false);
  expect(isOpen(usual, at('2026-05-04T17:59:59+08:00'))).toBe(true);
  expect(isOpen(usual, at('2026-05-04T18:00:00+08:00'))).toBe(false);
  expect(isOpen(usual, at('2026-05-09T12:00:00+08:00'))).toBe(false);
});

test('a shift runs past midnight into a day that has none of its own, and to the end of the day when it says so', () => {
  const night = hours({ weekly: [{ days: ['fri'], from: '22:00', to: '06:00' }, { days: ['sun'], from: '00:00', to: '24:00' }] });
  expect(['2026-05-08T21:59', '2026-05-08T22:00', '2026-05-09T05:59', '2026-05-09T06:00', '2026-05-09T23:59', '2026-05-10T00:00', '2026-05-10T23:59', '2026-05-11T00:00'].map((each) => isOpen(night, at(`${each}:00+08:00`))))
    .toEqual([false, true, true, false, false, true, true, false]);
});

test('a holiday has no shift of its own, but the one that began before it ends; a day that makes up for it is worked', () => {
  const may = hours({ weekly: [{ days: ['thu', 'fri'], from: '20:00', to: '02:00' }], holidays: ['2026-05-01'], extraDays: [{ day: '2026-05-09', from: '09:00', to: '12:00' }, { day: '2026-05-01', from: '10:00', to: '11:00' }] });
  expect(['2026-05-01T01:59', '2026-05-01T02:00', '2026-05-01T10:30', '2026-05-01T20:30', '2026-05-02T00:30', '2026-05-09T11:59', '2026-05-09T12:00'].map((each) => isOpen(may, at(`${each}:00+08:00`))))
    .toEqual([true, false, true, false, false, true, false]);
});

test('the hour that a clock shows twice is open twice', () => {
  const berlin = hours({ timeZone: 'Europe/Berlin', weekly: [{ days: ['sun'], from: '02:00', to: '03:00' }] });
  expect(['00:00', '00:59', '01:00', '01:59', '02:00'].map((each) => isOpen(berlin, at(`2026-10-25T${each}:00Z`)))).toEqual([true, true, true, true, false]);
  expect(['00:59', '01:00'].map((each) => isOpen(berlin, at(`2026-03-29T${each}:00Z`)))).toEqual([false, false]);
});

test.each([
  [{ timeZone: 'Mars/Olympus' }], [{ weekly: [{ days: [], from: '09:00', to: '10:00' }] }], [{ weekly: [{ days: ['mon'], from: '24:00', to: '10:00' }] }],
  [{ weekly: [{ days: ['mon'], from: '9:00', to: '10:00' }] }], [{ holidays: ['2026-02-30'] }], [{ extraDays: [{ day: '2026-5-1', from: '09:00', to: '10:00' }] }],
])('%j are no hours', (input) => {
  expect(openingHours.safeParse(input).success).toBe(false);
});

const zones = ['Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'America/St_Johns', 'Africa/Casablanca', 'Pacific/Apia', 'Asia/Kathmandu', 'America/Sao_Paulo', 'UTC'];
const days: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const clock = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom(0, 1, 30, 59)).map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
const shift = { from: clock, to: fc.oneof(clock, fc.constant('24:00')) };
/** Around where the clocks of some zones are put forward or back, and where a day was left out. */
const moments = ['2026-03-08T07:00Z', '2026-03-29T01:00Z', '2026-04-04T15:00Z', '2026-10-03T15:30Z', '2026-10-25T01:00Z', '2026-11-01T06:00Z', '2011-12-30T10:00Z', '2026-02-28T16:00Z', '2024-02-29T00:00Z', '2025-12-31T16:00Z'].map(at);
const moment = fc.tuple(fc.constantFrom(...moments), fc.integer({ min: -3 * 1_440, max: 3 * 1_440 })).map(([middle, minutes]) => middle + minutes * 60_000);
const day = fc.constantFrom(...moments.flatMap((each) => [-1, 0, 1].map((days_) => new Date(each + days_ * 86_400_000).toISOString().slice(0, 10))));
const anyHours: fc.Arbitrary<OpeningHours> = fc.record({
  timeZone: fc.constantFrom(...zones),
  weekly: fc.array(fc.record({ days: fc.subarray([...days], { minLength: 1 }), ...shift }), { maxLength: 4 }),
  holidays: fc.array(day, { maxLength: 6 }),
  extraDays: fc.array(fc.record({ day, ...shift }), { maxLength: 4 }),
});

const swedish = new Map(zones.map((timeZone) => [timeZone, new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'short' })]));
const shownIn = (zone: string, now: number): string => swedish.get(zone)!.format(now);

/** Every minute that a wall clock shows during the shifts that begin on a day or the day before: slow, and by another way. */
function minutesOpen(of: OpeningHours, around: number): ReadonlySet<string> {
  const open = new Set<string>();
  for (let offset = -1; offset <= 0; offset += 1) {
    const noon = new Date(around + offset * 86_400_000);
    const date = noon.toISOString().slice(0, 10);
    const name = days[(noon.getUTCDay() + 6) % 7]!;
    const shifts = [...(of.holidays.includes(date) ? [] : of.weekly.filter((each) => each.days.includes(name))), ...of.extraDays.filter((each) => each.day === date)];
    for (const { from, to } of shifts) {
      const minute = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
      const until = minute(to) > minute(from) ? minute(to) : minute(to) + 1_440;
      for (let at_ = minute(from); at_ < until; at_ += 1) open.add(new Date(Date.parse(date) + at_ * 60_000).toISOString().slice(0, 16).replace('T', ' '));
    }
  }
  return open;
}

test('any hours at any moment are as the wall clock of the place says, minute by minute', () => {
  let opened = 0;
  fc.assert(
    fc.property(anyHours, moment, (of, now) => {
      const shown = shownIn(of.timeZone, now);
      const open = minutesOpen(of, Date.parse(`${shown.slice(0, 10)}T12:00Z`)).has(shown);
      if (open) opened += 1;
      expect(isOpen(of, now)).toBe(open);
    }),
    { numRuns: 2_000 },
  );
  expect(opened).toBeGreaterThan(300);
}, 60_000);
