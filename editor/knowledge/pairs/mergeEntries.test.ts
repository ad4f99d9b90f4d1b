import { expect, test } from 'vitest';
import { mergeEntries, phrasingsOf } from './mergeEntries.ts';

const first = { id: 'a', phrasings: { zh: ['几点开门', '营业时间'] }, answer: { zh: '9 点' }, category: 'shop' };
const second = { id: 'b', phrasings: { zh: ['营业时间？', '几点关门'], en: ['opening hours'] }, answer: { zh: '21 点关门', en: 'From 9.' }, category: 'other', leadsTo: 'map', only: { channels: ['web'] } };

test('phrasings of both stand once each, in the words of the first', () => {
  expect(phrasingsOf(first, second)).toEqual({ zh: ['几点开门', '营业时间', '几点关门'], en: ['opening hours'] });
});

test('the first stays what it is, with the phrasings and the answers that were chosen', () => {
  expect(mergeEntries(first, second, { without: new Set(['zh 几点关门']), answers: { zh: 'b' } })).toEqual({
    id: 'a', phrasings: { zh: ['几点开门', '营业时间'], en: ['opening hours'] }, answer: { zh: '21 点关门', en: 'From 9.' }, category: 'shop',
  });
});
