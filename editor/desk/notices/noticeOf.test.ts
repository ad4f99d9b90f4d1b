import { expect, test } from 'vitest';
import { aChat } from '../aChat.test-support.ts';
import { noticeOf } from './noticeOf.ts';

const me = { id: 'me', name: '李' };
const other = { id: 'other', name: '张' };
const asked = aChat({ status: 'queued' });
const mine = aChat({ status: 'agent', acceptedBy: me });
const says = (at: string, from: 'customer' | 'agent' = 'customer') => ({ ...mine, lastMessage: { from, text: '在吗', at } });

test('a chat that becomes mine, or mine to take, is told of once', () => {
  expect(noticeOf(asked, mine, 'me')).toBe('assigned');
  expect(noticeOf(undefined, mine, 'me')).toBe('assigned');
  expect(noticeOf(aChat({ status: 'agent', acceptedBy: other }), mine, 'me')).toBe('assigned');
  const reserved = { ...asked, reservedFor: me };
  expect(noticeOf(asked, reserved, 'me')).toBe('assigned');
  expect(noticeOf(reserved, reserved, 'me')).toBeNull();
  expect(noticeOf(mine, mine, 'me')).toBeNull();
});

test('what the customer says in my chat is told of, what I say is not', () => {
  expect(noticeOf(mine, says('2026-03-01T12:00:01Z'), 'me')).toBe('message');
  expect(noticeOf(says('2026-03-01T12:00:01Z'), { ...says('2026-03-01T12:00:01Z'), tags: ['vip'] }, 'me')).toBeNull();
  expect(noticeOf(mine, says('2026-03-01T12:00:01Z', 'agent'), 'me')).toBeNull();
});

test('other people\'s chats are no news', () => {
  expect(noticeOf(undefined, asked, 'me')).toBeNull();
  expect(noticeOf(asked, aChat({ status: 'agent', acceptedBy: other }), 'me')).toBeNull();
  expect(noticeOf(mine, aChat({ status: 'bot' }), 'me')).toBeNull();
});
