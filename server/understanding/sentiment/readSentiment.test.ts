import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentimentLevels } from '../../../engine/sdk/understanding.ts';
import { readServiceMessages } from '../train/readServiceMessages.ts';
import { lexiconEn } from './lexicon.en.ts';
import { lexiconZh } from './lexicon.zh.ts';
import { readSentiment } from './readSentiment.ts';


describe.each(['zh', 'en'] as const)('held-out service messages in %s', (language) => {
  const read = readServiceMessages().filter((row) => row.split === 'test' && row.language === language).map((row) => ({ row, reading: readSentiment(row.text) }));
  const share = (holds: (one: (typeof read)[number]) => boolean, of = read): number => of.filter(holds).length / of.length;
  const side = (level: string): string => level.replace('very-', '');

  test('most are read as negative, neutral or positive as a person reads them, few are off by more than a level', () => {
    expect(share(({ row, reading }) => side(row.level) === side(reading.level))).toBeGreaterThan(0.65);
    expect(share(({ row, reading }) => Math.abs(sentimentLevels.indexOf(row.level) - sentimentLevels.indexOf(reading.level)) <= 1)).toBeGreaterThan(0.88);
  });
});

describe('negation', () => {
  test.each(['不错', '没问题', '别提多好了', 'not bad', 'no complaints', '一点都不贵'])('%s is positive', (text) => {
    expect(readSentiment(text).score).toBeGreaterThan(0.55);
  });
  test.each(['不太好', '没有想象的好', '完全不一样', '一点都不满意', "isn't great", 'not very helpful', 'I don’t like it'])('%s is negative', (text) => {
    expect(readSentiment(text).score).toBeLessThan(0.45);
  });
  test('it ends with the clause', () => {
    expect(readSentiment('不是，很好').score).toBeGreaterThan(0.5);
  });
});

describe('degree and vehemence', () => {
  test('非常 outweighs 有点, very outweighs slightly', () => {
    expect(readSentiment('非常满意').score).toBeGreaterThan(readSentiment('有点满意').score);
    expect(readSentiment('very rude').score).toBeLessThan(readSentiment('slightly rude').score);
  });
  test.each([
    ['太慢了', '太慢了！！！！'],
    ['where is my refund', 'WHERE IS MY REFUND'],
    ['退款', '退款退款退款'],
    ['怎么还没到', '怎么还没到😡'],
    ['再不退款', '再不退款我打12315'],
    ['I am not happy', 'I am not happy, my lawyer will call'],
    ['12345', '我去12345投诉'],
  ])('%s is calmer than %s', (calmer, angrier) => {
    expect(readSentiment(angrier).anger).toBeGreaterThan(readSentiment(calmer).anger + 0.05);
  });
  test('joy with exclamation marks is not anger', () => {
    expect(readSentiment('太好了！！！').anger).toBeLessThan(0.1);
  });
});

test('causes are the customer’s own words, strongest first', () => {
  const { causes, language } = readSentiment('等了很久，客服態度恶劣，垃圾');
  expect(language).toBe('zh');
  expect(causes[0]).toEqual({ term: '垃圾', weight: -1 });
  expect(causes.map(({ term }) => term)).toContain('態度恶劣');
});

test.each(['12345', '315', 'QH12345', 'QH2026110005', '13912345678', '王小明', '1990-05-20'])('%s, typed when asked for, is not anger', (text) => {
  expect(readSentiment(text).anger).toBeLessThan(0.3);
});

test('nothing known is neutral', () => {
  expect(readSentiment('')).toEqual({ language: 'und', score: 0.5, level: 'neutral', anger: 0, urgency: 0, complaint: 0, causes: [], basis: 'signs' });
  expect(readSentiment('__proto__ constructor').level).toBe('neutral');
});

test('no item stands twice among the moods of a language', () => {
  for (const { moods } of [lexiconZh, lexiconEn]) {
    const items = moods.flatMap(([, , text]) => text.split(/\s+/u).filter((item) => item !== ''));
    expect(items.filter((item, at) => items.indexOf(item) !== at)).toEqual([]);
  }
});

test('only the beginning of a very long text is read', () => {
  expect(readSentiment(`${'好'.repeat(4000)}垃圾`).causes.map(({ term }) => term)).not.toContain('垃圾');
  for (const piece of ['垃圾', 'not ', '!', '\ud800', 'a\u0301', ':', '不']) expect(readSentiment(piece.repeat(500_000)).causes.length).toBeLessThanOrEqual(8);
});

test('any text gives scores in 0 to 1 and weights in -1 to 1', () => {
  const piece = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('不', '太', '垃圾', '好', 'not ', 'very ', 'scam ', '！', '但是', '\ud83d', '__proto__'));
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { score, anger, causes } = readSentiment(pieces.join(''));
      expect(score >= 0 && score <= 1 && anger >= 0 && anger <= 1).toBe(true);
      for (const { weight, term } of causes) {
        expect(Math.abs(weight)).toBeLessThanOrEqual(1);
        expect(pieces.join('')).toContain(term);
      }
    }),
  );
});
