import { expect, test } from 'vitest';
import { stemWord } from './stemWord.ts';
import { tokenize } from './tokenize.ts';

const terms = (text: string) => tokenize(text).map(({ term }) => term);

test('Han runs become characters and pairs, Latin words stems and their pairs', () => {
  expect(terms('退款')).toEqual(['退', '款', '退款']);
  expect(terms('my cards 12')).toEqual(expect.arrayContaining(['=my', '=card', '=my=card', '=12']));
  expect(terms("can't 退")).toEqual(['=cant', '~^ca', '~can', '~ant', '退']);
});

test('digits make no trigrams', () => {
  expect(terms('12315')).toEqual(['=12315']);
  expect(terms('iphone15')).toEqual(['=iphone15', '~^ip', '~iph', '~pho', '~hon', '~one']);
});

test('empty words count for less, but count', () => {
  const weights = new Map(tokenize('the refund 的款').map(({ term, weight }) => [term, weight]));
  expect(weights.get('=the')).toBeGreaterThan(0);
  expect(weights.get('=the')).toBeLessThan(weights.get('=refund') ?? 0);
  expect(weights.get('的')).toBeLessThan(weights.get('款') ?? 0);
});

test('a typo leaves trigrams in common', () => {
  const right = new Set(terms('delivery').filter((term) => term.startsWith('~')));
  expect(terms('delivary').filter((term) => right.has(term)).length).toBeGreaterThanOrEqual(3);
});

test.each([['cards', 'card'], ['charged', 'charging'], ['topped', 'topping'], ['bus', 'bus'], ['policies', 'policy'], ['sent', 'send']])('%s and %s share a stem', (one, other) => {
  expect(stemWord(one)).toBe(stemWord(other));
});
