import { expect, test } from 'vitest';
import { deskSearch } from './deskSearch.ts';

test('reads the view and the open chat, and drops everything else', () => {
  expect(deskSearch({ view: 'mine', chat: 'abc', next: '//evil' })).toEqual({ view: 'mine', chat: 'abc' });
  expect(deskSearch({ view: 'everything', chat: '' })).toEqual({});
  expect(deskSearch({ view: ['mine'], chat: { id: 1 } })).toEqual({});
});

test('an id of digits alone stays an id', () => {
  expect(deskSearch({ chat: 42 })).toEqual({ chat: '42' });
});
