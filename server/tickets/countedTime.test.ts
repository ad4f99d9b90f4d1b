import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { isOpen } from '../../engine/sdk/isOpen.ts';
import { openingHours } from '../../engine/sdk/openingHours.ts';
import { countedTime } from './countedTime.ts';

const at = (text: string): number => Date.parse(text);
const hour = 3_600_000;
const week = openingHours.parse({ timeZone: 'Asia/Shanghai', weekly: [{ days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '09:00', to: '12:00' }, { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '13:30', to: '18:10' }] });

it('counts all time where there are no hours', () => {
  const time = countedTime(null);
  expect([time.add(100, 50), time.between(100, 150), time.between(150, 100)]).toEqual([150, 50, -50]);
});

it('skips nights, noons, weekends and holidays', () => {
  const time = countedTime(week);
  // A Friday at 17:10 in Shanghai, and an hour of it left; three more on Monday morning, one after noon.
  expect(time.add(at('2026-11-27T09:10:00Z'), 5 * hour)).toBe(at('2026-11-30T06:30:00Z'));
  expect(time.between(at('2026-11-27T09:10:00Z'), at('2026-11-30T06:30:00Z'))).toBe(5 * hour);
  expect(time.between(at('2026-11-28T00:00:00Z'), at('2026-11-29T12:00:00Z'))).toBe(0);
  const free = countedTime({ ...week, holidays: ['2026-11-30'] });
  expect(free.add(at('2026-11-27T09:10:00Z'), 5 * hour)).toBe(at('2026-12-01T06:30:00Z'));
});

it('keeps to zones that are not whole hours away', () => {
  const time = countedTime(openingHours.parse({ timeZone: 'Asia/Kathmandu', weekly: [{ days: ['fri'], from: '09:00', to: '17:00' }] }));
  expect(time.add(at('2026-11-27T00:00:00Z'), hour)).toBe(at('2026-11-27T04:15:00Z'));
});

it('keeps to what clocks show where they are put forward', () => {
  const night = countedTime(openingHours.parse({ timeZone: 'Europe/Berlin', weekly: [{ days: ['sun'], from: '00:00', to: '06:00' }] }));
  expect(night.between(at('2026-03-28T12:00:00Z'), at('2026-03-29T12:00:00Z'))).toBe(5 * hour);
});

it('ends where hours never come again', () => {
  const once = countedTime(openingHours.parse({ weekly: [], extraDays: [{ day: '2026-11-27', from: '09:00', to: '10:00' }] }));
  expect(once.add(at('2026-11-27T00:00:00Z'), 2 * hour)).toBeGreaterThan(at('2028-01-01T00:00:00Z'));
});

const times = fc.integer({ min: 0, max: 287 }).map((five) => `${String(Math.floor(five / 12)).padStart(2, '0')}:${String((five % 12) * 5).padStart(2, '0')}`);
const someHours = fc
  .record({
    timeZone: fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu'),
    weekly: fc.array(fc.record({ days: fc.uniqueArray(fc.constantFrom('mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'), { minLength: 1 }), from: times, to: times }), { minLength: 1, maxLength: 3 }),
    holidays: fc.constantFrom([], ['2026-03-30']),
  })
  .map((of) => openingHours.parse(of));

it('counts as a clock does that is looked at every five minutes', () => {
  const five = 300_000;
  const start = at('2026-03-27T00:00:00Z');
  fc.assert(
    fc.property(someHours, fc.nat(800), fc.nat(800), (hours, from, span) => {
      const time = countedTime(hours);
      let slow = 0;
      for (let n = from; n < from + span; n += 1) if (isOpen(hours, start + n * five)) slow += five;
      expect(time.between(start + from * five, start + (from + span) * five)).toBe(slow);
      const due = time.add(start + from * five, slow);
      expect(time.between(start + from * five, due)).toBe(slow);
      expect(due).toBeLessThanOrEqual(start + (from + span) * five);
    }),
    { numRuns: 100 },
  );
});
