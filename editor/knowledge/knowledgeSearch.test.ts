import { expect, test } from 'vitest';
import { knowledgeSearch } from './knowledgeSearch.ts';

test('an address says which view, which entry and which question; the rest is left out', () => {
  expect(knowledgeSearch({ view: 'misses', entry: 'hours', ask: '几点开门', x: 1 })).toEqual({ view: 'misses', entry: 'hours', ask: '几点开门' });
  expect(knowledgeSearch({ view: 'entries' })).toEqual({});
  expect(knowledgeSearch({ view: 'nowhere', entry: '' })).toEqual({});
});

test('an id or a question of digits alone is a text again; an empty question is one that is still to be asked', () => {
  expect(knowledgeSearch({ entry: 12306, ask: 110 })).toEqual({ entry: '12306', ask: '110' });
  expect(knowledgeSearch({ ask: '' })).toEqual({ ask: '' });
});
