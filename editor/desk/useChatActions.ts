import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeskChat, DeskConversation, TransferRequest } from '../../server/contract.ts';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';

export type Action =
  | { readonly type: 'accept' | 'take' | 'return' | 'close' }
  | { readonly type: 'transfer'; readonly to: TransferRequest }
  | { readonly type: 'tag'; readonly tags: readonly string[] };

export interface ChatActions {
  /** Does it; `then` hears when it has worked. */
  readonly act: (action: Action, then?: () => void) => void;
  /** What is under way. */
  readonly busy: Action['type'] | undefined;
  /** What was done last, to be told to screen readers. */
  readonly done: Action['type'] | undefined;
  /** Why the last one came to nothing; null where nothing did. */
  readonly error: unknown;
  readonly clear: () => void;
}

/** What can be done with a chat as a whole. Whatever comes of it, the chat and the lists are read again. */
export function useChatActions(id: string): ChatActions {
  const queryClient = useQueryClient();
  const key = deskKeys.chat(id);
  const { mutate, isPending, isSuccess, variables, error, reset } = useMutation({
    mutationFn: async (action: Action): Promise<DeskChat> => {
      // A read that began before would show the chat as it was.
      await queryClient.cancelQueries({ queryKey: key });
      return run(id, action);
    },
    onSuccess: (chat) => void queryClient.setQueryData<DeskConversation>(key, (now) => now && { ...now, chat }),
    onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.all }),
  });
  return {
    act: (action, then) => mutate(action, { ...(then && { onSuccess: then }) }),
    busy: isPending ? variables.type : undefined,
    done: isSuccess ? variables.type : undefined,
    error,
    clear: reset,
  };
}

function run(id: string, action: Action): Promise<DeskChat> {
  if (action.type === 'transfer') return deskApi.transfer(id, action.to);
  return action.type === 'tag' ? deskApi.tag(id, action.tags) : deskApi[action.type](id);
}
