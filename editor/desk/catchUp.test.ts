import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeskConversation } from '../../server/contract.ts';
import { aChat } from './aChat.test-support.ts';
import { catchUp } from './catchUp.ts';
import { deskKeys } from './deskKeys.ts';

const at = '2026-03-01T12:00:00Z';
const held: DeskConversation = {
  chat: aChat(),
  cursor: 1,
  messages: [{ seq: 1, from: 'customer', text: '在吗', at }],
  earlier: false,
  customerRead: 0,
};
const log = [1, 2, 3, 4, 5].map((seq) => ({ seq, from: 'customer', text: `message ${seq}`, at }));
const asked: string[] = [];
let ends: number[];
let queryClient: QueryClient;

beforeEach(() => {
  asked.length = 0;
  ends = [3, 5];
  queryClient = new QueryClient();
  queryClient.setQueryData(deskKeys.chat('c'), held);
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const after = Number(new URL(path, 'http://x').searchParams.get('after'));
    const end = ends.shift() ?? 5;
    return Response.json({ status: 'agent', cursor: end, messages: log.filter(({ seq }) => seq > after && seq <= end), earlier: false, customerRead: 2 });
  });
});
afterEach(() => vi.unstubAllGlobals());

const seqs = () => queryClient.getQueryData<DeskConversation>(deskKeys.chat('c'))?.messages.map(({ seq }) => seq);

test('asks from where the last answer ended, one call after another', async () => {
  await Promise.all([catchUp(queryClient, 'c', 2), catchUp(queryClient, 'c', 5)]);
  expect(asked).toEqual(['/api/desk/chats/c/messages?after=1', '/api/desk/chats/c/messages?after=3']);
  expect(seqs()).toEqual([1, 2, 3, 4, 5]);
});

test('of very much, asks on until it has all', async () => {
  await catchUp(queryClient, 'c', 5);
  expect(asked).toEqual(['/api/desk/chats/c/messages?after=1', '/api/desk/chats/c/messages?after=3']);
  expect(seqs()).toEqual([1, 2, 3, 4, 5]);
  expect(queryClient.getQueryData<DeskConversation>(deskKeys.chat('c'))?.customerRead).toBe(2);
});

test('asks nothing for what is already here, nor for a chat that is not open', async () => {
  await catchUp(queryClient, 'c', 1);
  await catchUp(queryClient, 'other', 9);
  expect(asked).toEqual([]);
});

test('an answer that fails is made good by reading the chat in full', async () => {
  vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('Failed to fetch')));
  await catchUp(queryClient, 'c');
  expect(queryClient.getQueryState(deskKeys.chat('c'))?.isInvalidated).toBe(true);
});
