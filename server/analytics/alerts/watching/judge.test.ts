import { describe, expect, it } from 'vitest';
import { alertFigure, type AlertCondition, type AlertFigure } from '../../../contract.ts';
import type { Measured } from './createMeasuring.ts';
import { judge } from './judge.ts';
import { alertsOf, randomOf, steadyTraffic } from './steadyTraffic.test-support.ts';

const count = (value: number): Measured => ({ value, count: value, of: value });
const part = (hits: number, of: number): Measured => ({ value: of === 0 ? null : hits / of, count: hits, of });
const wait = (seconds: number, of: number): Measured => ({ value: of === 0 ? null : seconds, count: of, of });
const unusual = (direction: 'above' | 'below' | 'either'): AlertCondition => ({ kind: 'unusual', direction });
const line = (direction: 'above' | 'below', at: number): AlertCondition => ({ kind: 'line', direction, at, minutes: 60 });
const stands = (figure: AlertFigure, condition: AlertCondition, now: Measured, weeks: readonly Measured[], least = 5) => judge({ figure, condition, least }, now, { weeks, otherDays: () => [] });
const times = <T>(amount: number, what: T): T[] => Array.from({ length: amount }, () => what);

describe('what is unusual', () => {
  // Eight equal weeks: φ = 1, so a count is measured in s = √(1 + π/16) = 1.0939. Past from 2√(n + 3/8) = 2√(16.375) + 4.3756, calm below 2√(16.375) + 2.7348.
  it.each([
    [16, 'calm'],
    // x = 10.7935: 2.7003 away, 2.47 s
    [28, 'calm'],
    // x = 10.9772: 2.8840 away, 2.64 s
    [29.75, 'near'],
    // x = 12.3794: 4.2862 away, 3.92 s
    [37.94, 'near'],
    // x = 12.5 : 4.4068 away, 4.03 s
    [38.6875, 'past'],
    [60, 'past'],
  ] as const)('stands, with 16 as usual and %d now, %s', (now, standing) => {
    expect(stands('volume', unusual('above'), count(now), times(8, count(16)))).toMatchObject({ standing, usual: { middle: expect.closeTo(16), weeks: 8 } });
  });

  it('says within what it is usual', () => {
    // (8.0932 ± 4.3756)² / 4 − 3/8
    const { usual } = stands('volume', unusual('above'), count(16), times(8, count(16)));
    expect(usual?.low).toBeCloseTo(3.0798, 2);
    expect(usual?.high).toBeCloseTo(38.4932, 2);
  });

  it.each(['handoffRate', 'waitP90', 'longestWait', 'abandonment'] as const)('tells what is usual of %s in numbers when there was nothing to measure', (figure) => {
    const { standing, usual } = stands(figure, unusual('above'), wait(0, 0), times(8, wait(90, 20)));
    expect(standing).toBe('calm');
    expect(Object.values(usual ?? {}).every(Number.isFinite)).toBe(true);
    expect(usual?.weeks).toBe(8);
  });

  it('tells the usual share of an hour that had nothing to share by those before it', () => {
    const weeks = times(8, part(40, 100));
    expect(stands('handoffRate', unusual('above'), part(0, 0), weeks).usual).toEqual(stands('handoffRate', unusual('above'), part(40, 100), weeks).usual);
  });

  it('is not moved by one odd week, and looks where it is told to', () => {
    const weeks = [...times(7, count(16)), count(300)];
    expect(stands('volume', unusual('above'), count(60), weeks).standing).toBe('past');
    expect(stands('volume', unusual('below'), count(60), weeks).standing).toBe('calm');
    expect(stands('volume', unusual('below'), count(0), weeks).standing).toBe('past');
    expect(stands('volume', unusual('above'), count(0), weeks).standing).toBe('calm');
    expect(stands('volume', unusual('either'), count(0), weeks).standing).toBe('past');
  });

  it('takes weeks that lie far apart for usual', () => {
    // Neighbours are 16 and 64 in turn: |8.0932 − 16.0468| / √2 = 5.624 times chance, by 1.4826 = 8.338, so 160 (25.327 away from a middle of 12.07: 13.26) is 1.45 s.
    const weeks = [count(16), count(64), count(16), count(64), count(16), count(64), count(16), count(64)];
    expect(stands('volume', unusual('above'), count(160), weeks).standing).toBe('calm');
    expect(judge({ figure: 'volume', condition: unusual('above'), least: 5 }, count(60), { weeks: times(8, count(16)), otherDays: () => times(6, weeks) }).standing).toBe('calm');
  });

  it('does not shout about small numbers, and not without three weeks', () => {
    expect(stands('nodeFailures', unusual('above'), count(4), times(8, count(0)), 5).standing).toBe('calm');
    expect(stands('nodeFailures', unusual('above'), count(9), times(8, count(0)), 5).standing).toBe('past');
    expect(stands('nodeFailures', unusual('above'), count(9), times(8, count(0)), 10).standing).toBe('calm');
    expect(stands('volume', unusual('above'), count(900), times(2, count(1)))).toEqual({ standing: 'calm', usual: null });
    expect(stands('handoffRate', unusual('above'), part(19, 19), times(8, part(10, 100)), 20).standing).toBe('calm');
    expect(stands('handoffRate', unusual('above'), part(20, 20), times(8, part(10, 100)), 20).standing).toBe('past');
    // Weeks in which there was nothing to share say nothing.
    expect(stands('handoffRate', unusual('above'), part(20, 20), [...times(2, part(10, 100)), ...times(6, part(0, 0))], 20)).toEqual({ standing: 'calm', usual: null });
  });

  it('measures shares by what they are of', () => {
    // asin √(p) of 20 in 100 is .4664 here; s = √(.0499² + π/16 · .0499²) = .0546: past from .6847, which is 40 in 100, and with 25 not before 15 (s = .1014).
    const weeks = times(8, part(20, 100));
    expect([38, 40].map((hits) => stands('negativeMood', unusual('above'), part(hits, 100), weeks, 20).standing)).toEqual(['near', 'past']);
    expect([14, 15].map((hits) => stands('negativeMood', unusual('above'), part(hits, 25), weeks, 20).standing)).toEqual(['near', 'past']);
    expect(stands('negativeMood', unusual('above'), part(0, 0), weeks, 20).standing).toBe('calm');
  });

  it('takes waits of seconds for the same, and long ones for what they are', () => {
    const weeks = times(8, wait(10, 40));
    expect(stands('waitP90', unusual('above'), wait(60, 40), weeks, 3).standing).toBe('calm');
    expect(stands('waitP90', unusual('above'), wait(600, 40), weeks, 3).standing).toBe('past');
    expect(stands('longestWait', unusual('above'), wait(600, 2), weeks, 3).standing).toBe('calm');
    // Nobody has ever waited: still a number.
    expect(stands('longestWait', unusual('above'), wait(600, 20), times(8, wait(0, 20)), 3)).toMatchObject({ standing: 'past', usual: { middle: 0, low: 0 } });
  });
});

describe('a line', () => {
  it.each([
    ['above', 9, 'calm'],
    ['above', 9.5, 'near'],
    ['above', 10, 'near'],
    ['above', 10.1, 'past'],
    ['below', 11, 'calm'],
    ['below', 10.5, 'near'],
    ['below', 10, 'near'],
    ['below', 9.9, 'past'],
  ] as const)('%s 10 is, at %d, %s', (direction, value, standing) => {
    expect(stands('volume', line(direction, 10), count(value), [])).toEqual({ standing, usual: null });
  });

  it('may be nothing at all, and needs enough to be of', () => {
    expect([0, 1].map((value) => stands('nodeFailures', line('above', 0), count(value), []).standing)).toEqual(['calm', 'past']);
    expect([4, 5].map((of) => stands('abandonment', line('above', 0.5), part(of, of), []).standing)).toEqual(['calm', 'past']);
    expect(stands('abandonment', line('below', 0.5), part(0, 0), []).standing).toBe('calm');
    // One who waits too long is enough; what nine in ten wait takes some.
    expect(['longestWait', 'waitP90'].map((figure) => stands(alertFigure.parse(figure), line('above', 60), wait(90, 1), []).standing)).toEqual(['past', 'calm']);
  });
});

// Over 50 weeks of 50 an hour: 0.06 alerts a week; of 500 an hour 0.04; of shares, waits and small counts none. Where hours differ by a
// fifth beyond chance, 0.3 a week of 50 an hour and 0.7 of 500.
it.each([
  ['conversations', { figure: 'volume', perHour: 50, least: 5 }],
  ['few of them', { figure: 'volume', perHour: 4, least: 5 }],
  ['hand-offs', { figure: 'handoffRate', perHour: 50, share: 0.3, least: 20 }],
  ['waits', { figure: 'waitP90', perHour: 20, wait: 90, least: 3 }],
] as const)('calls next to nothing unusual in steady random traffic: %s', (_, traffic) => {
  const weeks = 18;
  const alerts = alertsOf(steadyTraffic(traffic, weeks, randomOf(7)), { ...traffic, weeks, everyMinutes: 10 });
  expect(alerts / (weeks - 8)).toBeLessThanOrEqual(0.2);
});

it('sees that twice as many come as usual, within the hour', () => {
  const facts = steadyTraffic({ figure: 'volume', perHour: 50 }, 9, randomOf(3));
  const noon = 8 * 7 * 24 + 3 * 24 + 11;
  const surge = steadyTraffic({ figure: 'volume', perHour: 50 }, 9, randomOf(4)).filter(({ at }) => at >= noon * 3_600_000 && at < (noon + 2) * 3_600_000);
  const both = [...facts, ...surge].toSorted((one, other) => one.at - other.at);
  expect(alertsOf(both, { figure: 'volume', least: 5, weeks: 9, everyMinutes: 10 })).toBe(1);
});
