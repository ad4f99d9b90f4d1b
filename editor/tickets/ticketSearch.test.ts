import { expect, test } from 'vitest';
import { ticketSearch } from './ticketSearch.ts';

test('an address asks for what there is, and for nothing else', () => {
  expect(ticketSearch({ view: 'mine', status: 'any', priority: 'high', q: 1024, page: 2, team: '售后', junk: 1 })).toEqual({ view: 'mine', status: 'any', priority: 'high', q: '1024', page: 2, team: '售后' });
  expect(ticketSearch({ view: 'x', status: {}, priority: 3, q: '', page: -1, team: [], topic: null })).toEqual({});
});
