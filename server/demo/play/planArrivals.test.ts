import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRandom } from './createRandom.ts';
import { localTime } from './localTime.ts';
import { planArrivals } from './planArrivals.ts';
import { planIncident } from './planIncident.ts';

const day = 86_400_000;
const period = { from: Date.UTC(2026, 7, 28, 4), to: Date.UTC(2026, 10, 26, 4) };

it('has as many arrive as were asked for, in order, within the period, whatever it is', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 300 }), fc.integer({ min: 0, max: 10 * day }), fc.string(), (days, count, shift, seed) => {
      const here = { from: period.from + shift, to: period.from + shift + days * day };
      const times = planArrivals(here, count, planIncident(here), createRandom(seed));
      expect(times).toHaveLength(count);
      expect(times).toEqual(times.toSorted());
      expect(times.every((at) => at >= here.from && at < here.to && Number.isSafeInteger(at))).toBe(true);
    }),
  );
});

it('is busy on Mondays and in the morning, quiet on Sundays and at night, and busiest in the incident, which lies on a usual working day', () => {
  const incident = planIncident(period);
  const times = [...planArrivals(period, 20_000, incident, createRandom('1'))];
  const many = (fits: (at: ReturnType<typeof localTime>) => boolean): number => times.filter((at) => fits(localTime(at))).length;
  expect(many(({ weekday }) => weekday === 0)).toBeGreaterThan(1.5 * many(({ weekday }) => weekday === 6));
  expect(many(({ hour }) => hour >= 9 && hour < 12)).toBeGreaterThan(10 * many(({ hour }) => hour >= 2 && hour < 5));
  expect(incident).not.toBeNull();
  if (incident === null) return;
  expect([1, 2, 3, 4]).toContain(localTime(incident.from).weekday);
  const within = (from: number): number => times.filter((at) => at >= from && at < from + (incident.to - incident.from)).length;
  for (const weeks of [1, 2, 3]) expect(within(incident.from)).toBeGreaterThan(1.6 * within(incident.from - weeks * 7 * day));
});

it('plans no incident in a period that is too short to have a usual day before it', () => {
  expect(planIncident({ from: period.to - 3 * day, to: period.to })).toBeNull();
});
