import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareProportions } from './compareProportions.ts';
import { distributionOf } from './distributionOf.ts';
import { holm } from './holm.ts';
import { proportionOf } from './proportionOf.ts';

/** From the tables of R: `binom::binom.confint(x, n, methods = "wilson")`. */
it.each([
  [10, 100, 0.0552, 0.1744],
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [1, 2, 0.0945, 0.9055],
])('%i of %i lies between %f and %f', (count, of, low, high) => {
  const found = proportionOf(count, of);
  expect(found.low).toBeCloseTo(low, 4);
  expect(found.high).toBeCloseTo(high, 4);
});

it('has no share of nothing, and says that it could be anything', () => {
  expect(proportionOf(0, 0)).toEqual({ count: 0, of: 0, share: null, low: 0, high: 1 });
});

it('keeps a share within its interval, which narrows as there is more of it', () => {
  const counts = fc.nat(1_000).chain((of) => fc.record({ of: fc.constant(of + 1), count: fc.nat(of + 1) }));
  fc.assert(
    fc.property(counts, ({ count, of }) => {
      const [once, tenfold] = [proportionOf(count, of), proportionOf(count * 10, of * 10)];
      expect(once.share).toBeGreaterThanOrEqual(once.low);
      expect(once.share).toBeLessThanOrEqual(once.high);
      expect(tenfold.high - tenfold.low).toBeLessThan(once.high - once.low);
    }),
  );
});

/** From R: `fisher.test` for the small tables, `prop.test(correct = FALSE)` for the large ones. */
it.each([
  ['a lady tasting tea', { count: 3, of: 4 }, { count: 1, of: 4 }, 0.4857],
  ['a small table', { count: 1, of: 10 }, { count: 8, of: 10 }, 0.0055],
  ['the same share', { count: 50, of: 500 }, { count: 100, of: 1_000 }, 1],
  ['a clear difference', { count: 120, of: 1_000 }, { count: 80, of: 1_000 }, 0.0029],
  ['a slight one', { count: 105, of: 1_000 }, { count: 95, of: 1_000 }, 0.4561],
])('says how likely %s is by chance', (_, one, other, p) => {
  expect(compareProportions(one, other)).toBeCloseTo(p, 3);
  expect(compareProportions(other, one)).toBeCloseTo(p, 3);
});

it('cannot compare with a share of nothing', () => {
  expect(compareProportions({ count: 0, of: 0 }, { count: 1, of: 2 })).toBeNull();
});

it('always says a likelihood', () => {
  const share = fc.nat(60).chain((of) => fc.record({ of: fc.constant(of + 1), count: fc.nat(of + 1) }));
  fc.assert(
    fc.property(share, share, (one, other) => {
      const p = compareProportions(one, other);
      expect(p).toBeGreaterThanOrEqual(0);
      expect(p).toBeLessThanOrEqual(1);
    }),
  );
});

it('corrects for how many were looked at', () => {
  // R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "holm")
  const corrected = holm([0.01, 0.04, null, 0.03, 0.005]);
  expect(corrected.map((p) => (p === null ? null : Number(p.toFixed(6))))).toEqual([0.03, 0.06, null, 0.06, 0.02]);
});

it('never says a mean alone', () => {
  expect(distributionOf([])).toEqual({ count: 0, mean: null, median: null, p90: null });
  expect(distributionOf([4])).toEqual({ count: 1, mean: 4, median: 4, p90: 4 });
  // R: quantile(c(1, 2, 3, 4, 10), c(.5, .9))
  expect(distributionOf([10, 1, 3, 2, 4])).toEqual({ count: 5, mean: 4, median: 3, p90: expect.closeTo(7.6, 9) });
});
