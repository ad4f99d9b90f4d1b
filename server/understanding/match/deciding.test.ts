import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMatcher } from './createMatcher.ts';
import { entry, shop } from './shop.test-support.ts';
import { findThresholds, usualThresholds } from './thresholds.ts';

const matcher = createMatcher(shop);

describe('follow-ups', () => {
  const after = (before: string, text: string) => matcher.match(text, { limit: 3, before: [before] });
  test.each([
    ['怎么退货', '那运费呢?', 'return-postage'],
    ['How do I return an item?', 'and the shipping fee?', 'return-postage'],
    ['快递几天到', '那运费呢', 'postage'],
    ['这件还有货吗', '那大码的有吗', 'stock'],
  ])('after %s, %s is about %s', (before, text, id) => {
    expect(after(before, text).ranked[0]?.entry.id).toBe(id);
  });
  test('it is said how they were read', () => {
    expect(after('怎么退货', '那运费呢?').readAs).toBe('怎么退货 那运费呢?');
    expect(matcher.match('那运费呢?', { limit: 3 }).readAs).toBeUndefined();
  });
  test('a whole question is not disturbed by what came before', () => {
    expect(after('怎么退货', '发票可以开公司抬头吗')).toEqual(matcher.match('发票可以开公司抬头吗', { limit: 3 }));
    expect(after('怎么退货', '运费是多少钱呀')).toEqual(matcher.match('运费是多少钱呀', { limit: 3 }));
  });
});

describe('entries that do not count', () => {
  test('are not there, and what is left is matched as if they never were', () => {
    const excludes = ({ id }: { id: string }) => id === 'return-postage';
    const text = '退货的运费谁承担呢我想问';
    expect(matcher.match(text, { limit: 9 }).ranked[0]?.entry.id).toBe('return-postage');
    const { ranked } = matcher.match(text, { limit: 9, excludes });
    expect(ranked.map((each) => each.entry.id)).not.toContain('return-postage');
    expect(ranked[0]?.score).toBeLessThan(matcher.match(text, { limit: 1 }).ranked[0]?.score ?? 0);
  });
  test('not even for their very words', () => {
    expect(matcher.match('怎么退货', { limit: 1, excludes: ({ id }) => id === 'return' }).ranked[0]?.entry.id).not.toBe('return');
    expect(matcher.match('怎么退货', { limit: 9, excludes: () => true })).toMatchObject({ decision: 'missed', ranked: [] });
  });
});

describe('answered, unsure, missed', () => {
  test('by the thresholds that are handed in, or else the base’s own', () => {
    const text = '退货的运费';
    const score = matcher.match(text, { limit: 1 }).ranked[0]?.score ?? 0;
    const decide = (answered: number | null, unsure: number | null) => matcher.match(text, { limit: 1, thresholds: { answered, unsure } }).decision;
    expect([decide(score, 0), decide(score + 0.001, 0), decide(1, 1)]).toEqual(['answered', 'unsure', 'missed']);
    expect(decide(null, null)).toBe(matcher.match(text, { limit: 1 }).decision);
  });
  test('two entries that share a phrasing are asked about', () => {
    expect(createMatcher([entry('a', ['在吗']), entry('b', ['在吗'])]).match('在吗', { limit: 3 }).decision).toBe('unsure');
  });
  test('probabilities add up to no more than one', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('退货', '运费', '发票', '多久', 'return', 'shipping', 'invoice', ' '), { minLength: 1, maxLength: 6 }), (words) => {
        expect(matcher.match(words.join(''), { limit: 9 }).ranked.reduce((sum, { score }) => sum + score, 0)).toBeLessThanOrEqual(1.0001);
      }),
    );
  });
});

describe('thresholds and the balance', () => {
  test('a base that says nothing has the usual ones, and one that says much has its own', () => {
    expect(findThresholds([])).toEqual(usualThresholds);
    const tried = Array.from({ length: 3000 }, (_, at) => {
      const open = at % 3 === 0;
      // Whoever scores below 0.8 here is a stranger or wrong.
      const probability = open ? (at % 80) / 100 : at % 10 === 1 ? 0.7 : 0.85;
      return { probability, among: probability, right: !open && probability > 0.8, near: !open && probability > 0.8, open };
    });
    expect(findThresholds(tried).answered).toBeGreaterThan(0.7);
    expect(findThresholds(tried.slice(0, 30)).answered).toBeLessThan(0.65);
  });
  test('the more it answers, the fewer it asks or misses', async () => {
    const many = createMatcher(Array.from({ length: 30 }, (_, at) => entry(`e${at}`, ['怎么', '哪里', '为什么', '什么时候能'].map((way) => `${way}${String.fromCharCode(0x4e00 + at * 37)}${String.fromCharCode(0x5e00 + at * 41)}办`))));
    await many.prepare();
    expect(many.status()).toMatchObject({ settled: true, phrasings: 120 });
    expect(many.status().tried).toBeGreaterThan(60);
    const previews = [-1, -0.5, 0, 0.5, 1].map((balance) => many.preview(balance));
    previews.forEach(({ thresholds, known, strange }, at) => {
      const before = previews[at - 1];
      expect(thresholds.answered).toBeLessThan(before?.thresholds.answered ?? 1);
      expect(known.answered + known.wrong).toBeGreaterThanOrEqual((before?.known.answered ?? 0) + (before?.known.wrong ?? 0));
      expect(known.answered + known.wrong + known.unsure + known.missed).toBeCloseTo(1);
      expect(strange.answered + strange.unsure + strange.missed).toBeCloseTo(1);
    });
  });
});
