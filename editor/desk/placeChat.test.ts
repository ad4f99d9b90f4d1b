import { QueryClient, type InfiniteData } from '@tanstack/react-query';
import { beforeEach, expect, test } from 'vitest';
import type { DeskChat, DeskChats, DeskConversation } from '../../server/contract.ts';
import { aChat } from './aChat.test-support.ts';
import { deskKeys } from './deskKeys.ts';
import { dropChat, placeChat } from './placeChat.ts';

const me = { id: 'me', name: '李' };
const waits = (id: string, more: Partial<DeskChat> = {}) => aChat({ id, status: 'queued', ...more });
let client: QueryClient;

beforeEach(() => {
  client = new QueryClient();
  client.setQueryData(deskKeys.list('waiting'), [waits('a'), waits('b')]);
  client.setQueryData(deskKeys.list('mine'), [aChat({ id: 'm', acceptedBy: me })]);
  client.setQueryData<InfiniteData<DeskChats>>(deskKeys.filtered({}), { pages: [{ chats: [waits('b')], next: 'b' }, { chats: [waits('a')], next: null }], pageParams: [null, 'b'] });
});

const ids = (view: 'waiting' | 'mine') => client.getQueryData<DeskChat[]>(deskKeys.list(view))?.map(({ id }) => id);
const pages = () => client.getQueryData<InfiniteData<DeskChats>>(deskKeys.filtered({}))?.pages.map(({ chats }) => chats.map(({ id, tags }) => [id, ...tags].join(' ')));

test('a row that is there is renewed where it stands, and nothing need be read again', () => {
  expect(placeChat(client, waits('a', { tags: ['new'] }), 3, 'me')).toBe(false);
  expect(ids('waiting')).toEqual(['a', 'b']);
  expect(client.getQueryData<DeskChat[]>(deskKeys.list('waiting'))?.[0]?.tags).toEqual(['new']);
  expect(pages()).toEqual([['b'], ['a new']]);
});

test('a chat that I take moves from the queue to mine', () => {
  placeChat(client, aChat({ id: 'a', acceptedBy: me }), 3, 'me');
  expect([ids('waiting'), ids('mine')]).toEqual([['b'], ['m', 'a']]);
});

test('a chat that another takes, or that ends, is in neither', () => {
  placeChat(client, aChat({ id: 'a', acceptedBy: { id: 'other', name: '张' } }), 3, 'me');
  placeChat(client, aChat({ id: 'm', status: 'closed', acceptedBy: me }), 3, 'me');
  expect([ids('waiting'), ids('mine')]).toEqual([['b'], []]);
});

test('a chat that is new to a list comes last there, and the list is to be read again', () => {
  expect(placeChat(client, waits('new'), 1, 'me')).toBe(true);
  expect(ids('waiting')).toEqual(['a', 'b', 'new']);
  expect(pages()).toEqual([['b'], ['a']]);
});

test('lists that were never read stay so', () => {
  const empty = new QueryClient();
  expect(placeChat(empty, waits('a'), 1, 'me')).toBe(false);
  expect(empty.getQueryCache().getAll()).toEqual([]);
});

test('an open chat takes the row, unless it has come further', () => {
  const held: DeskConversation = { chat: waits('a'), cursor: 5, messages: [], earlier: false, customerRead: 0 };
  client.setQueryData(deskKeys.chat('a'), held);
  placeChat(client, waits('a', { tags: ['old'] }), 4, 'me');
  expect(client.getQueryData(deskKeys.chat('a'))).toEqual(held);
  placeChat(client, waits('a', { tags: ['new'] }), 5, 'me');
  expect(client.getQueryData<DeskConversation>(deskKeys.chat('a'))?.chat.tags).toEqual(['new']);
});

test('a chat that may not be seen any more is out of every list', () => {
  dropChat(client, 'a');
  dropChat(client, 'm');
  expect([ids('waiting'), ids('mine'), pages()]).toEqual([['b'], [], [['b'], []]]);
});
