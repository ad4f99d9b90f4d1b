import type { InfiniteData, QueryClient } from '@tanstack/react-query';
import type { DeskChat, DeskChats, DeskConversation } from '../../server/contract.ts';
import { deskKeys } from './deskKeys.ts';

/**
 * Puts the new row of a chat wherever the desk shows it, without asking the server: in place where it was, at the end
 * where it is new to a list, out where it no longer belongs. `me` is the reader's id. Tells whether a list needs to be
 * read again, because the row is new to it and the server knows its place.
 */
export function placeChat(queryClient: QueryClient, chat: DeskChat, cursor: number, me: string): boolean {
  const arrived = [
    place(queryClient, 'waiting', chat, chat.status === 'queued'),
    place(queryClient, 'mine', chat, chat.status === 'agent' && chat.acceptedBy?.id === me),
    placeInPages(queryClient, chat),
  ];
  queryClient.setQueryData<DeskConversation>(deskKeys.chat(chat.id), (held) => (held && cursor >= held.cursor ? { ...held, chat } : held));
  return arrived.includes(true);
}

/** Takes a chat out of every list. */
export function dropChat(queryClient: QueryClient, id: string): void {
  const without = (chats: readonly DeskChat[]) => chats.filter((each) => each.id !== id);
  for (const view of ['waiting', 'mine'] as const) queryClient.setQueryData<DeskChat[]>(deskKeys.list(view), (chats) => chats && without(chats));
  queryClient.setQueriesData<InfiniteData<DeskChats>>({ queryKey: deskKeys.everyChat }, (data) => data && { ...data, pages: data.pages.map((page) => ({ ...page, chats: without(page.chats) })) });
}

function place(queryClient: QueryClient, view: 'waiting' | 'mine', chat: DeskChat, belongs: boolean): boolean {
  const chats = queryClient.getQueryData<DeskChat[]>(deskKeys.list(view));
  if (!chats) return false;
  const at = chats.findIndex(({ id }) => id === chat.id);
  if (at === -1 && !belongs) return false;
  queryClient.setQueryData<DeskChat[]>(deskKeys.list(view), at === -1 ? [...chats, chat] : belongs ? chats.with(at, chat) : chats.toSpliced(at, 1));
  return at === -1;
}

/** What a filter lets through is for the server to say: a row that is there is renewed, another makes the list out of date. */
function placeInPages(queryClient: QueryClient, chat: DeskChat): boolean {
  let missing = false;
  for (const [key, data] of queryClient.getQueriesData<InfiniteData<DeskChats>>({ queryKey: deskKeys.everyChat })) {
    if (!data) continue;
    const pages = data.pages.map((page) => {
      const at = page.chats.findIndex(({ id }) => id === chat.id);
      return at === -1 ? page : { ...page, chats: page.chats.with(at, chat) };
    });
    if (pages.some((page, index) => page !== data.pages[index])) queryClient.setQueryData(key, { ...data, pages });
    else missing = true;
  }
  return missing;
}
