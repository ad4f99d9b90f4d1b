import { expect, test } from 'vitest';
import type { Held } from '../indexEntries.ts';
import { filterEntries, lacksAnswer, type EntryFilter } from './filterEntries.ts';

const held: Held[] = [
  { entry: { id: 'hours', phrasings: { zh: ['几点开门？'], en: ['When do you OPEN?'] }, answer: { zh: '9 点。', en: 'At 9.' }, category: 'shop' }, state: 'live' },
  { entry: { id: 'returns', phrasings: { zh: ['怎么退货？'] }, answer: { zh: '带小票来店。' }, only: { channels: ['web'] } }, state: 'changed' },
  { entry: { id: 'person', phrasings: { zh: ['转人工'] }, answer: {}, leadsTo: 'person', unlisted: true }, state: 'removed' },
];
const all: EntryFilter = { words: '', mark: 'all', category: null };
const ids = (filter: Partial<EntryFilter>, unsaved: Parameters<typeof filterEntries>[1] = new Map()) => filterEntries(held, unsaved, { ...all, ...filter }, ['zh', 'en']).map(({ entry }) => entry.id);

test('every word has to stand somewhere in an entry, in whatever language, width and case', () => {
  expect(ids({ words: 'open ９' })).toEqual(['hours']);
  expect(ids({ words: '小票' })).toEqual(['returns']);
  expect(ids({ words: '小票 open' })).toEqual([]);
});

test('entries are picked by category and by what is to be said of them', () => {
  expect(ids({ category: 'shop' })).toEqual(['hours']);
  expect(ids({ category: '' })).toEqual(['returns', 'person']);
  expect(ids({ mark: 'changed' })).toEqual(['returns']);
  expect(ids({ mark: 'removed' })).toEqual(['person']);
  expect(ids({ mark: 'noAnswer' })).toEqual(['returns']);
  expect(ids({ mark: 'limited' })).toEqual(['returns']);
  expect(ids({ mark: 'unlisted' })).toEqual(['person']);
});

test('what is not saved is listed as it is being written, and what never was stored comes first', () => {
  const now = { id: 'hours', phrasings: { zh: ['周末开吗'] }, answer: {} };
  const fresh = { id: 'e-1', phrasings: {}, answer: {} };
  const unsaved = new Map([['hours', { revision: 1, before: null, now }], ['e-1', { revision: 1, before: null, now: fresh }]]);
  expect(ids({}, unsaved)).toEqual(['e-1', 'hours', 'returns', 'person']);
  expect(ids({ words: '周末' }, unsaved)).toEqual(['hours']);
  expect(ids({ mark: 'unsaved' }, unsaved)).toEqual(['e-1', 'hours']);
});

test('an answer in any form of a language is one in it, and what leads on need say nothing', () => {
  expect(lacksAnswer({ id: 'a', phrasings: {}, answer: { 'zh-CN': '好', en: ' ' } }, ['zh', 'en'])).toEqual(['en']);
  expect(lacksAnswer({ id: 'a', phrasings: {}, answer: {}, leadsTo: 'person' }, ['zh', 'en'])).toEqual([]);
});
