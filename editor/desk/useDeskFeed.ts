import { useEffect } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import type { DeskConversation } from '../../server/contract.ts';
import { sessionQuery } from '../app/session.ts';
import { catchUp } from './catchUp.ts';
import { deskFeed } from './deskFeed.ts';
import { deskKeys } from './deskKeys.ts';
import { feedState } from './feedState.ts';

/** Keeps every list and every open chat of the desk up to date, in whichever room the agent is. */
export function useDeskFeed(enabled: boolean): void {
  const queryClient = useQueryClient();
  useEffect(() => (enabled ? listen(queryClient) : undefined), [queryClient, enabled]);
}

const gatherMs = 150;
// A reconnect that works at once is no news.
const graceMs = 3_000;

function listen(queryClient: QueryClient): () => void {
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let losing: ReturnType<typeof setTimeout> | undefined;
  // A burst of events is one look at the lists.
  const lists = () => {
    gathering ??= setTimeout(() => {
      gathering = undefined;
      void queryClient.invalidateQueries({ queryKey: deskKeys.lists });
    }, gatherMs);
  };
  const everything = () => void queryClient.invalidateQueries({ queryKey: deskKeys.all });
  feedState.set('connecting');
  const stop = deskFeed({
    open: () => new EventSource('/api/desk/events'),
    onOpen() {
      clearTimeout(losing);
      losing = undefined;
      feedState.set('live');
      everything();
    },
    onQueue() {
      lists();
      refreshOpenChats(queryClient);
    },
    onChat(id, cursor) {
      lists();
      void catchUp(queryClient, id, cursor);
    },
    onLost() {
      losing ??= setTimeout(() => feedState.set('lost'), graceMs);
      // A stream that was refused tells no reason; the session tells whether we are still signed in.
      void queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    },
    later(ms, then) {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  });
  addEventListener('online', everything);
  return () => {
    stop();
    clearTimeout(gathering);
    clearTimeout(losing);
    removeEventListener('online', everything);
  };
}

/** Someone may have taken a chat that is open here; what a chat says comes by its own event. */
function refreshOpenChats(queryClient: QueryClient): void {
  void queryClient.invalidateQueries({
    queryKey: ['desk', 'chat'],
    predicate: ({ queryKey }) => queryClient.getQueryData<DeskConversation>(queryKey)?.chat.status === 'queued',
  });
}
