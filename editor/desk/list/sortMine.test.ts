import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { aChat } from '../aChat.test-support.ts';
import { isUnanswered, sortMine } from './sortMine.ts';

const says = (id: string, from: 'customer' | 'agent' | 'system', minute: number, unread = 0) => aChat({ id, unread, lastMessage: { from, text: '', at: new Date(Date.UTC(2026, 2, 1, 12, minute)).toISOString() } });

test('who has waited longest for an answer is first, then the answered, the latest first', () => {
  const chats = [says('answered early', 'agent', 1), says('waits short', 'customer', 9), says('answered late', 'agent', 8), says('waits long', 'customer', 3)];
  expect(sortMine(chats).map(({ id }) => id)).toEqual(['waits long', 'waits short', 'answered late', 'answered early']);
});

test('a remark of the system after the customer\'s words leaves them unanswered', () => {
  expect(isUnanswered(says('c', 'system', 1, 2))).toBe(true);
  expect(isUnanswered(says('c', 'system', 1))).toBe(false);
});

test('the order is the same however the rows come in', () => {
  const chat = fc.record({ id: fc.string(), from: fc.constantFrom('customer' as const, 'agent' as const), minute: fc.nat(5) }).map(({ id, from, minute }) => says(id, from, minute));
  fc.assert(fc.property(fc.uniqueArray(chat, { selector: ({ id }) => id }), (chats) => {
    expect(sortMine(chats.toReversed())).toEqual(sortMine(chats));
  }));
});
