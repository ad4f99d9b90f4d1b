import { expect, test } from 'vitest';
import { deskSearch, filterOf } from './deskSearch.ts';

test('reads the view, the open chat and the filter, and drops everything else', () => {
  expect(deskSearch({ view: 'mine', chat: 'abc', next: '//evil' })).toEqual({ view: 'mine', chat: 'abc' });
  expect(deskSearch({ view: 'all', status: 'bot', team: '售后', q: '退款', panel: true })).toEqual({ view: 'all', status: 'bot', team: '售后', q: '退款', panel: true });
  expect(deskSearch({ view: 'everything', chat: '', status: 'sleeping', tag: '', panel: 'yes' })).toEqual({});
  expect(deskSearch({ view: ['mine'], chat: { id: 1 }, flow: ['shop'] })).toEqual({});
});

test('an id or a search of digits alone stays text', () => {
  expect(deskSearch({ chat: 42, q: 1000 })).toEqual({ chat: '42', q: '1000' });
});

test('the filter leaves the rest of the address out', () => {
  expect(filterOf(deskSearch({ view: 'all', chat: 'abc', agent: 'u1', tag: 'vip' }))).toEqual({ agent: 'u1', tag: 'vip' });
});
