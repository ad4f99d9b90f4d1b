import { queryOptions } from '@tanstack/react-query';
import { chatContext } from '../app/contract.ts';
import { request } from '../app/request.ts';

/** What is known around a chat: whose it is, what the flow has collected, and its summary. */
export function chatContextQuery(id: string) {
  return queryOptions({
    queryKey: ['desk', 'context', id] as const,
    queryFn: ({ signal }) => request(`/api/desk/chats/${encodeURIComponent(id)}/context`, { answer: chatContext, signal }),
    staleTime: 10_000,
  });
}
