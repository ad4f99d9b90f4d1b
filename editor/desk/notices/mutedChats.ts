import { useSyncExternalStore } from 'react';

let muted: ReadonlySet<string> = new Set();
const listeners = new Set<() => void>();

/** Chats that make no sound and no browser notification in this window. */
export const mutedChats = {
  has: (chat: string): boolean => muted.has(chat),

  toggle(chat: string): void {
    const next = new Set(muted);
    if (!next.delete(chat)) next.add(chat);
    muted = next;
    for (const listener of listeners) listener();
  },
};

export function useMuted(chat: string): boolean {
  return useSyncExternalStore(subscribe, () => muted.has(chat));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
