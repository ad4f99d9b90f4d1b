import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import type { DeskChat, DeskEntry } from '../../../server/contract.ts';
import { deskApi } from '../deskApi.ts';
import { deskKeys } from '../deskKeys.ts';

/** Tells the server how far I have read a chat of mine, while it is on the screen and I am at its end. */
export function useMarkRead(chat: DeskChat, entries: readonly DeskEntry[], reading: boolean): void {
  const queryClient = useQueryClient();
  const shown = useSyncExternalStore(subscribe, () => document.visibilityState === 'visible');
  const told = useRef(0);
  const last = entries.findLast(({ from }) => from === 'customer')?.seq ?? 0;
  const { id, unread } = chat;
  useEffect(() => {
    if (!reading || !shown || (last <= told.current && unread === 0) || last === 0) return;
    told.current = last;
    queryClient.setQueryData<DeskChat[]>(deskKeys.list('mine'), (chats) => chats?.map((each) => (each.id === id && each.unread > 0 ? { ...each, unread: 0 } : each)));
    // The next message tells it again.
    deskApi.markRead(id, last).catch(() => (told.current = 0));
  }, [queryClient, id, unread, last, reading, shown]);
}

function subscribe(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
