import { useSyncExternalStore } from 'react';

/** To the customer, or a note among staff. */
export type DraftKind = 'reply' | 'note';

const held = new Map<string, string>();
const listeners = new Set<() => void>();
const inserting = new Set<(chat: string) => void>();

/** What an agent began to write in each chat, kept while they look at another. */
export const drafts = {
  get: (chat: string, kind: DraftKind = 'reply'): string => held.get(`${kind} ${chat}`) ?? '',

  set(chat: string, text: string, kind: DraftKind = 'reply'): void {
    if (text === '') held.delete(`${kind} ${chat}`);
    else held.set(`${kind} ${chat}`, text);
    for (const listener of listeners) listener();
  },

  /** Puts a text behind what the answer to the customer already says; the cursor goes there. */
  insert(chat: string, text: string): void {
    const before = drafts.get(chat);
    drafts.set(chat, before === '' || /\s$/u.test(before) ? before + text : `${before}\n${text}`);
    for (const listener of inserting) listener(chat);
  },

  /** Hears of texts that are put in. Returns how to stop. */
  onInsert(listener: (chat: string) => void): () => void {
    inserting.add(listener);
    return () => inserting.delete(listener);
  },
};

export function useDraft(chat: string, kind: DraftKind): string {
  return useSyncExternalStore(subscribe, () => drafts.get(chat, kind));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
