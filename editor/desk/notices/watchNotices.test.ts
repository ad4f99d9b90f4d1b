import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { aChat } from '../aChat.test-support.ts';
import { deskKeys } from '../deskKeys.ts';
import { mutedChats } from './mutedChats.ts';
import { noticeSettings } from './noticeSettings.ts';
import { watchNotices } from './watchNotices.ts';

const me = { id: 'me', name: '李' };
const start = Date.parse('2026-03-01T12:00:00Z');
const queued = (id: string, secondsAgo: number) => aChat({ id, status: 'queued', requestedAt: new Date(start - secondsAgo * 1_000).toISOString() });
const says = (id: string, second: number) => aChat({ id, acceptedBy: me, lastMessage: { from: 'customer', text: '在吗', at: new Date(start + second * 1_000).toISOString() } });
let told: string[];
let client: QueryClient;
let watching: ReturnType<typeof watchNotices>;
let focused: boolean;

beforeEach(() => {
  vi.useFakeTimers({ now: start });
  focused = true;
  vi.stubGlobal('document', { visibilityState: 'visible', hasFocus: () => focused });
  vi.stubGlobal('location', { search: '?chat=%22open%22' });
  noticeSettings.set({ sound: true });
  told = [];
  client = new QueryClient();
  client.setQueryData(deskKeys.list('mine'), [says('open', 0), says('other', 0)]);
  watching = watchNotices(client, 'me', (kind, _chat, id) => void told.push(`${kind} ${id}`));
});

afterEach(() => {
  watching.stop();
  noticeSettings.set({ sound: false });
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('who has waited for a minute is told of once', () => {
  client.setQueryData(deskKeys.list('waiting'), [queued('long', 70), queued('short', 30)]);
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual(['waiting long']);
  vi.advanceTimersByTime(20_000);
  expect(told).toEqual(['waiting long', 'waiting short']);
});

test('a message that is on the screen is not told of; elsewhere, or behind another window, it is', () => {
  watching.onChat(says('open', 1));
  expect(told).toEqual([]);
  watching.onChat(says('other', 1));
  focused = false;
  watching.onChat(says('open', 2));
  expect(told).toEqual(['message other', 'message open']);
});

test('muted chats, and agents who want no notices, are left in peace', () => {
  mutedChats.toggle('other');
  watching.onChat(says('other', 1));
  mutedChats.toggle('other');
  noticeSettings.set({ sound: false });
  watching.onChat(says('other', 2));
  watching.onMention('other');
  expect(told).toEqual([]);
  noticeSettings.set({ sound: true });
  watching.onMention('other');
  expect(told).toEqual(['mention other']);
});
