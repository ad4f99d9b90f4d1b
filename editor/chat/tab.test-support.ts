import { vi } from 'vitest';
import { chatClient, type ChatClient } from './chatClient.ts';
import { memoryStorage } from './memoryStorage.test-support.ts';
import { openStorage } from './storage.ts';
import { timeline } from './chatStore.ts';
import type { FakeServer } from './fakeServer.test-support.ts';

const tabs: ChatClient[] = [];
let ids = 0;

export function closeTabs(): void {
  tabs.splice(0).forEach((tab) => tab.stop());
}

/** A browser's tab with the chat in it. */
export async function open(server: FakeServer, { storage = memoryStorage(), languages = ['zh-CN', 'en'], begin = true }: { storage?: globalThis.Storage; languages?: string[]; begin?: boolean }) {
  const tab = chatClient({
    slug: 'shop', api: server.api, storage: openStorage(() => storage), languages, channel: 'page', begin,
    newId: () => `m${(ids += 1)}`, random: () => 0.5, now: () => Date.now(),
  });
  tabs.push(tab);
  await settle();
  return tab;
}

/** Lets every promise that is ready go on; no time passes that a timer would notice. */
export async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(0);
}

/** Lets the client hear what has happened meanwhile. */
export async function news(tab: ChatClient): Promise<void> {
  tab.refresh();
  await vi.advanceTimersByTimeAsync(5_000);
}

/** All that the tab shows, in order. */
export function said(tab: ChatClient): string[] {
  return timeline(tab.view().chat).map((entry) => ('message' in entry ? entry.message.text : entry.pending.text));
}
