import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slowSurvival } from '../journeys/slowJourneys.test-support.ts';
import { survivalOf } from './survivalOf.ts';

/** Weeks of remission of 21 children, + where it went on (Freireich and others, 1963), with the estimate that is printed of them everywhere. */
const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ').map((each) => ({ lasted: Number.parseInt(each, 10), left: !each.endsWith('+') }));

it('estimates what the textbooks do', () => {
  const { visits, left, median, points } = survivalOf(weeks);
  expect({ visits, left, median }).toEqual({ visits: 21, left: 9, median: 23 });
  expect(points.map(({ at, atRisk, survival }) => [at, atRisk, survival.toFixed(3)])).toEqual([
    [0, 21, '1.000'],
    [6, 21, '0.857'],
    [7, 17, '0.807'],
    [10, 15, '0.753'],
    [13, 12, '0.690'],
    [16, 11, '0.627'],
    [22, 7, '0.538'],
    [23, 6, '0.448'],
    [35, 1, '0.448'],
  ]);
  // The log-log band of R's survfit at 6 and at 23 weeks.
  expect(points[1]).toMatchObject({ low: expect.closeTo(0.62, 2), high: expect.closeTo(0.952, 3) });
  expect(points[7]).toMatchObject({ low: expect.closeTo(0.188, 3), high: expect.closeTo(0.68, 2) });
});

const watched = fc.array(fc.record({ lasted: fc.nat(5_000), left: fc.boolean() }), { maxLength: 900, size: 'max' });

it('tells any curve by 200 points that lie on it, and strays nowhere by more than a step', () => {
  fc.assert(
    fc.property(watched, (visits) => {
      const survives = slowSurvival(visits);
      const { points, left } = survivalOf(visits);
      expect(left).toBe(visits.filter((each) => each.left).length);
      expect(points.length).toBeLessThanOrEqual(200);
      expect(points[0]).toEqual({ at: 0, atRisk: visits.length, survival: 1, low: 1, high: 1 });
      const fall = 1 - (points.at(-1)?.survival ?? 1);
      points.forEach(({ at, survival, low, high }, place) => {
        if (place > 0) expect(survival).toBeCloseTo(survives(at), 9);
        expect(low <= survival && survival <= high && low >= 0 && high <= 1).toBe(true);
        const next = points[place + 1];
        if (next !== undefined) expect(survival - survives(next.at - 1e-6)).toBeLessThan(fall / 197 + 1e-9);
      });
    }),
    { numRuns: Number(process.env['FC_RUNS'] ?? 40), endOnFailure: true },
  );
});
