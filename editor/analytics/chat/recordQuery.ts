import { infiniteQueryOptions } from '@tanstack/react-query';
import { conversationRecord } from '../../app/contract.ts';
import { request } from '../../app/request.ts';

/** A conversation, the last page of its log first. Each reading of a page is kept in the audit log, so none happens unasked. */
export function recordQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['analytics', 'chats', id],
    queryFn: ({ pageParam, signal }) => request(`/api/analytics/chats/${encodeURIComponent(id)}${pageParam === 0 ? '' : `?before=${pageParam}`}`, { answer: conversationRecord, signal }),
    initialPageParam: 0,
    getNextPageParam: ({ earlier, messages }) => (earlier ? messages[0]?.seq : undefined),
    staleTime: 60_000,
    refetchOnWindowFocus: false,
  });
}
