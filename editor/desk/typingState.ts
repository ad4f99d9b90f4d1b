import { useSyncExternalStore } from 'react';

/** How long somebody who stops without a word still seems to type. */
const lastsMs = 6_000;

export interface Typist {
  readonly from: 'customer' | 'agent';
  readonly name: string | undefined;
}

const now = new Map<string, { readonly who: Typist; readonly timer: ReturnType<typeof setTimeout> }>();
const listeners = new Set<() => void>();

/** Who is typing in which chat. */
export const typingState = {
  note(chat: string, who: Typist): void {
    typingState.forget(chat);
    now.set(chat, { who, timer: setTimeout(() => typingState.forget(chat), lastsMs) });
    tell();
  },

  /** They have said it, or gone. */
  forget(chat: string): void {
    const held = now.get(chat);
    if (!held) return;
    clearTimeout(held.timer);
    now.delete(chat);
    tell();
  },
};

export function useTypist(chat: string): Typist | undefined {
  return useSyncExternalStore(subscribe, () => now.get(chat)?.who);
}

function tell(): void {
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
