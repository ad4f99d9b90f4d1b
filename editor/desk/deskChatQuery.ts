import { queryOptions, type QueryClient } from '@tanstack/react-query';
import type { DeskConversation } from '../../server/contract.ts';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';
import { mergeConversation } from './mergeTurn.ts';

/** One conversation from its start. */
export function deskChatQuery(queryClient: QueryClient, id: string) {
  const queryKey = deskKeys.chat(id);
  return queryOptions({
    queryKey,
    queryFn: async ({ signal }) => {
      const read = await deskApi.read(id, signal);
      return mergeConversation(queryClient.getQueryData<DeskConversation>(queryKey), read);
    },
  });
}
