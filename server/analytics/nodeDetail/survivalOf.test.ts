import fc from 'fast-check';
import { expect, it } from 'vitest';
import { slowSurvival, slowWaits } from '../journeys/slowJourneys.test-support.ts';
import { survivalOf, type Watched } from './survivalOf.ts';

/** Weeks of remission of 21 children, + where it went on (Freireich and others, 1963), with the estimate that is printed of them everywhere. */
const weeks = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'.split(' ').map((each): Watched => ({ lasted: Number.parseInt(each, 10), end: each.endsWith('+') ? 'other' : 'left', version: 1 }));

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

it('watches nobody past the moment at which the bot gives up', () => {
  // Seconds in two versions, ! for closed by the customer, = for timed out, + for ended otherwise, … for not over.
  const visits = { 1: '10! 20+ 30! 60= 60= 61= 90= 80! 200…', 2: '15+ 30! 100! 110! 120= 300…' };
  const ends = { '!': 'left', '=': 'limit', '+': 'other', '…': 'open' } as const;
  const watched = Object.entries(visits).flatMap(([version, each]) => each.split(' ').map((one): Watched => ({ lasted: Number.parseInt(one, 10), end: ends[one.at(-1) as keyof typeof ends], version: Number(version) })));
  // Version 1 stops at 60 s, where its other 6 are: those timed out, two of them after another try, who left later, and who
  // is still there. S(10) = 14/15, S(30) = S(10) × 10/12. Past 60 s only 4 visits of version 2 are watched: S(100) = S(30) × 3/4,
  // S(110) = S(100) × 2/3, which is less than one half, but not of those who came.
  const [at10, at30, at100, at110] = [14 / 15, (14 / 15) * (10 / 12), (14 / 15) * (10 / 12) * (3 / 4), (14 / 15) * (10 / 12) * (3 / 4) * (2 / 3)];
  const point = (at: number, atRisk: number, survival: number) => expect.objectContaining({ at, atRisk, survival: expect.closeTo(survival, 12) });
  expect(survivalOf(watched)).toEqual({
    visits: 15,
    left: 5,
    timedOut: 5,
    other: 2,
    limits: [{ version: 1, at: 60, visits: 4 }, { version: 2, at: 120, visits: 1 }],
    median: null,
    points: [{ at: 0, atRisk: 15, survival: 1, low: 1, high: 1 }, point(10, 15, at10), point(30, 12, at30), point(100, 4, at100), point(110, 3, at110), point(120, 2, at110)],
  });
});

it('gives a median that comes before the limit', () => {
  const watched = ['left', 'left', 'limit', 'limit'].map((end, at): Watched => ({ lasted: end === 'left' ? at + 10 : 60, end: end as Watched['end'], version: 1 }));
  expect(survivalOf(watched)).toMatchObject({ left: 2, timedOut: 2, median: 11 });
});

it('gives the moment at which just half have left, however many they are', () => {
  for (let half = 1; half <= 200; half += 1) {
    const watched = Array.from({ length: 2 * half }, (_, at): Watched => ({ lasted: at + 1, end: 'left', version: 1 }));
    expect([half, survivalOf(watched).median]).toEqual([half, half]);
  }
});

/** Three versions, of which the last has a timer. */
const visit = fc.record({ lasted: fc.nat(5_000), end: fc.constantFrom('left', 'left', 'left', 'other', 'open'), version: fc.constantFrom(1, 1, 2, 3), timed: fc.boolean() });
const watched = fc.array(visit.map(({ timed, ...each }): Watched => (timed && each.version === 3 ? { lasted: 2_500 + each.lasted, end: 'limit', version: 3 } : each)), { maxLength: 900, size: 'max' });

it('tells any curve by 200 points that lie on it, and strays nowhere by more than a step', () => {
  fc.assert(
    fc.property(watched, (visits) => {
      const waits = slowWaits(visits);
      const survives = slowSurvival(waits);
      const { points, left, timedOut, other, limits } = survivalOf(visits);
      const count = (how: Watched['end']) => waits.filter(({ end }) => end === how).length;
      expect({ left, timedOut, other }).toEqual({ left: count('left'), timedOut: count('limit'), other: count('other') });
      expect(limits.reduce((sum, each) => sum + each.visits, 0)).toBe(timedOut);
      if (visits.length > 0) expect(points.at(-1)?.at).toBe(Math.max(...waits.map(({ lasted }) => lasted)));
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
