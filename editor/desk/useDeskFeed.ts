import { useEffect } from 'react';
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { DeskConversation } from '../../server/contract.ts';
import { sessionQuery } from '../app/session.ts';
import { atMostEvery } from './atMostEvery.ts';
import { catchUp } from './catchUp.ts';
import { deskFeed } from './deskFeed.ts';
import { deskKeys } from './deskKeys.ts';
import { feedState } from './feedState.ts';
import { openChatEvent } from './notices/openChatEvent.ts';
import { watchNotices } from './notices/watchNotices.ts';
import { dropChat, placeChat } from './placeChat.ts';
import { typingState } from './typingState.ts';

/** Keeps every list and every open chat of the desk up to date, in whichever room the agent is; `me` is their id, or undefined for whoever may not see it. */
export function useDeskFeed(me: string | undefined): void {
  const queryClient = useQueryClient();
  const navigate = useNavigate();
  useEffect(() => (me === undefined ? undefined : listen(queryClient, me)), [queryClient, me]);
  // A notification was pressed.
  useEffect(() => {
    const show = (event: Event): void => void (event instanceof CustomEvent && typeof event.detail === 'string' && navigate({ to: '/desk', search: { view: 'mine', chat: event.detail } }));
    addEventListener(openChatEvent, show);
    return () => removeEventListener(openChatEvent, show);
  }, [navigate]);
}

const gatherMs = 100;
const everyMs = 1_000;
// A reconnect that works at once is no news.
const graceMs = 3_000;

function listen(queryClient: QueryClient, me: string): () => void {
  let losing: ReturnType<typeof setTimeout> | undefined;
  const anew = (queryKey: readonly string[]) => void queryClient.invalidateQueries({ queryKey });
  const means = { now: Date.now, later };
  const lists = atMostEvery(everyMs, gatherMs, () => anew(deskKeys.lists), means);
  const people = atMostEvery(everyMs, gatherMs, () => { anew(deskKeys.me); anew(deskKeys.agents); }, means);
  const everything = () => anew(deskKeys.all);
  const notices = watchNotices(queryClient, me);
  feedState.set('connecting');
  const stop = deskFeed({
    open: () => new EventSource('/api/desk/events'),
    later,
    onOpen() {
      clearTimeout(losing);
      losing = undefined;
      feedState.set('live');
      everything();
    },
    onLost() {
      const since = Date.now();
      losing ??= setTimeout(() => feedState.set('lost', since), graceMs);
      // A stream that was refused tells no reason; the session tells whether we are still signed in.
      anew(sessionQuery.queryKey);
    },
    onQueue: lists,
    onAgents: people,
    onChat(chat, cursor) {
      notices.onChat(chat);
      if (chat.lastMessage?.from === 'customer') typingState.forget(chat.id);
      if (placeChat(queryClient, chat, cursor, me)) lists();
      void catchUp(queryClient, chat.id, cursor);
    },
    onGone(id) {
      dropChat(queryClient, id);
      anew(deskKeys.chat(id));
    },
    onTyping: ({ id, from, name }) => typingState.note(id, { from, name }),
    onRead: (id, seq) => void queryClient.setQueryData<DeskConversation>(deskKeys.chat(id), (held) => held && { ...held, customerRead: Math.max(held.customerRead, seq) }),
    onMention(id) {
      anew(deskKeys.mentions);
      notices.onMention(id);
    },
  });
  addEventListener('online', everything);
  return () => {
    stop();
    notices.stop();
    lists.stop();
    people.stop();
    clearTimeout(losing);
    removeEventListener('online', everything);
  };
}

function later(ms: number, then: () => void): () => void {
  const timer = setTimeout(then, ms);
  return () => clearTimeout(timer);
}
