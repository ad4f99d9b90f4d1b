import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { DeskChat } from '../../server/contract.ts';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';
import type { ChatFilter } from './deskSearch.ts';

/** More chats than anybody can look after; beyond them a list ends. */
const mostPages = 10;

/** All chats that wait, or all of mine. Looks again by itself now and then, for when the live events do not come through. */
export function deskListQuery(view: 'waiting' | 'mine') {
  return queryOptions({ queryKey: deskKeys.list(view), queryFn: ({ signal }) => readAll(view, signal), refetchInterval: 30_000, staleTime: 5_000 });
}

const firstPage: string | null = null;

/** Every chat that a filter lets through, newest first, page by page. */
export function everyChatQuery(filter: ChatFilter) {
  return infiniteQueryOptions({
    queryKey: deskKeys.filtered(filter),
    initialPageParam: firstPage,
    queryFn: ({ pageParam, signal }) => deskApi.list({ view: 'all', ...filter, before: pageParam, limit: 100 }, signal),
    getNextPageParam: ({ next }) => next,
  });
}

async function readAll(view: 'waiting' | 'mine', signal: AbortSignal): Promise<DeskChat[]> {
  const found: DeskChat[] = [];
  let before: string | null = null;
  for (let page = 0; page < mostPages; page += 1) {
    const { chats, next } = await deskApi.list({ view, before, limit: 100 }, signal);
    found.push(...chats);
    before = next;
    if (before === null) break;
  }
  return found;
}
