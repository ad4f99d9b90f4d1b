import { expect, test } from 'vitest';
import type { DeskEntry } from '../../../server/contract.ts';
import { aChat } from '../aChat.test-support.ts';
import { isToWrapUp } from './isToWrapUp.ts';

const me = { id: 'me', name: '李' };
const wrapped: DeskEntry = { seq: 9, at: '2026-03-01T12:00:00Z', from: 'event', text: '', event: 'wrapped-up', by: me, reason: 'solved' };
const asked = (chat: Parameters<typeof aChat>[0], messages: DeskEntry[] = []) => isToWrapUp({ chat: aChat({ acceptedBy: me, ...chat }), messages }, 'me');

test('a chat that I was on and that is over wants wrapping up, once', () => {
  expect(asked({ status: 'closed' })).toBe(true);
  expect(asked({ status: 'bot' })).toBe(true);
  expect(asked({ status: 'closed' }, [wrapped])).toBe(false);
  expect(asked({ status: 'closed' }, [{ ...wrapped, by: { id: 'other', name: '张' } }])).toBe(true);
});

test('not while I am on, while it waits, or when it was somebody else\'s', () => {
  expect([asked({ status: 'agent' }), asked({ status: 'queued' }), asked({ status: 'closed', acceptedBy: null }), asked({ status: 'closed', acceptedBy: { id: 'other', name: '张' } })]).toEqual([false, false, false, false]);
});
