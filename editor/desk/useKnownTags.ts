import { useQueryClient, type InfiniteData } from '@tanstack/react-query';
import type { DeskChat, DeskChats } from '../../server/contract.ts';
import { deskKeys } from './deskKeys.ts';

/** Tags that the chats in the lists here have, the commonest first. */
export function useKnownTags(): string[] {
  const queryClient = useQueryClient();
  const chats = [
    ...(['mine', 'waiting'] as const).flatMap((view) => queryClient.getQueryData<DeskChat[]>(deskKeys.list(view)) ?? []),
    ...queryClient.getQueriesData<InfiniteData<DeskChats>>({ queryKey: deskKeys.everyChat }).flatMap(([, data]) => data?.pages.flatMap((page) => page.chats) ?? []),
  ];
  const counts = new Map<string, number>();
  for (const tag of [...new Map(chats.map(({ id, tags }) => [id, tags])).values()].flat()) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1)).map(([tag]) => tag);
}
