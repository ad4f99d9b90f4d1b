import type { QueryClient } from '@tanstack/react-query';
import type { DeskChat } from '../../../server/contract.ts';
import { serverTime } from '../../app/serverTime.ts';
import { deskKeys } from '../deskKeys.ts';
import { mutedChats } from './mutedChats.ts';
import { noticeOf, type NoticeKind } from './noticeOf.ts';
import { noticeSettings } from './noticeSettings.ts';

const longMs = 60_000;
const lookMs = 5_000;

export type Show = (kind: NoticeKind, chat: DeskChat | undefined, id: string) => void;

/**
 * Tells the agent of news by sound or browser notification, where they have turned that on: a chat that became theirs, a
 * message in one of theirs that they do not see, a mention, somebody who has waited for more than a minute.
 */
export function watchNotices(queryClient: QueryClient, me: string, show: Show = showLater) {
  const rows = new Map<string, DeskChat>();
  const told = new Set<string>();
  const known = (id: string): DeskChat | undefined => rows.get(id) ?? list('mine').find((each) => each.id === id) ?? list('waiting').find((each) => each.id === id);
  const looking = setInterval(lookAtQueue, lookMs);

  function list(view: 'mine' | 'waiting'): readonly DeskChat[] {
    return queryClient.getQueryData<DeskChat[]>(deskKeys.list(view)) ?? [];
  }

  function lookAtQueue(): void {
    for (const chat of list('waiting')) {
      if (told.has(chat.id) || serverTime(Date.now()) - Date.parse(chat.requestedAt) < longMs) continue;
      told.add(chat.id);
      tell('waiting', chat, chat.id);
    }
  }

  function tell(kind: NoticeKind, chat: DeskChat | undefined, id: string): void {
    const { sound, browser } = noticeSettings.get();
    if ((sound || browser) && !mutedChats.has(id)) show(kind, chat, id);
  }

  return {
    onChat(chat: DeskChat): void {
      const kind = noticeOf(known(chat.id), chat, me);
      rows.set(chat.id, chat);
      if (chat.status !== 'queued') told.delete(chat.id);
      if (chat.status === 'closed') rows.delete(chat.id);
      if (kind !== null && !(isSeen(chat.id) || (kind === 'assigned' && isOpen(chat.id)))) tell(kind, chat, chat.id);
    },
    onMention: (id: string): void => tell('mention', known(id), id),
    stop: (): void => clearInterval(looking),
  };
}

/** The words come with the first notice. */
const showLater: Show = (...notice) => void import('./showNotice.ts').then(({ showNotice }) => showNotice(...notice), () => undefined);

/** The chat is on the screen, and somebody is at it. */
function isSeen(id: string): boolean {
  return document.visibilityState === 'visible' && document.hasFocus() && isOpen(id);
}

function isOpen(id: string): boolean {
  return new URLSearchParams(location.search).get('chat')?.replaceAll('"', '') === id;
}
