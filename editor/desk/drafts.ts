const held = new Map<string, string>();

/** What an agent began to write in each chat, kept while they look at another. */
export const drafts = {
  get: (chat: string): string => held.get(chat) ?? '',
  set(chat: string, text: string): void {
    if (text === '') held.delete(chat);
    else held.set(chat, text);
  },
};
