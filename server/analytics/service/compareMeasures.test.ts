import { expect, it } from 'vitest';
import { distributionOf } from '../statistics/distributionOf.ts';
import { proportionOf } from '../statistics/proportionOf.ts';
import { compareMeasures, type Side } from './compareMeasures.ts';

const asked = { now: 0, withinMs: 0 };
const sideOf = (days: readonly (readonly number[])[]): Side<number> => ({ chats: days.flat(), days });
const count = { kind: 'count', measure: (chats: readonly number[]) => chats.length } as const;
const share = { kind: 'share', measure: (chats: readonly number[]) => proportionOf(chats.filter((each) => each > 0).length, chats.length) } as const;
const length = { kind: 'distribution', measure: (chats: readonly number[]) => [...chats] } as const;
const many = (size: number, value: (n: number) => number) => Array.from({ length: size }, (_, n) => value(n));

it('takes a steady rise for one, and ups and downs of days for none', () => {
  const steady = (each: number) => many(7, (n) => each + (n % 2)).map((size) => many(size, () => 1));
  expect(compareMeasures(count, sideOf(steady(10)), sideOf(steady(20)), asked)).toMatchObject({ significant: true });
  const wild = (more: number) => many(7, (n) => (n % 2 === 0 ? 1 : 30) + more).map((size) => many(size, () => 1));
  expect(compareMeasures(count, sideOf(wild(0)), sideOf(wild(3)), asked)).toMatchObject({ significant: false });
  expect(compareMeasures(count, sideOf(steady(10)), sideOf(steady(20).slice(0, 3)), asked)).toMatchObject({ low: null, high: null, significant: false });
  // Four weeks of the same are no more than one.
  expect(compareMeasures(count, sideOf(many(7, () => 0).map(() => [1, 1])), sideOf(many(28, () => 0).map(() => [1, 1])), asked)).toMatchObject({ difference: 0, significant: false });
});

it('gives the interval of Newcombe for shares: 56/70 and 48/80 of his example', () => {
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table II, example (a), method 10: 0.2 (0.0524, 0.3339).
  const change = compareMeasures(share, sideOf([many(80, (n) => Number(n < 48))]), sideOf([many(70, (n) => Number(n < 56))]), asked);
  expect([change?.difference, change?.low, change?.high].map((each) => Number(each?.toFixed(4)))).toEqual([0.2, 0.0524, 0.3339]);
  expect(change).toMatchObject({ significant: true });
});

it('compares means where enough was measured', () => {
  const before = sideOf([many(40, (n) => 100 + (n % 5))]);
  expect(distributionOf(before.chats).mean).toBe(102);
  expect(compareMeasures(length, before, sideOf([many(40, (n) => 110 + (n % 5))]), asked)).toMatchObject({ difference: 10, significant: true });
  expect(compareMeasures(length, before, sideOf([many(10, (n) => 110 + (n % 5))]), asked)).toMatchObject({ difference: 10, low: null, significant: false });
  expect(compareMeasures(length, before, sideOf([[]]), asked)).toBeNull();
});
