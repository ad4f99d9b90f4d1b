import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DeskChat, DeskConversation } from '../../server/contract.ts';
import { deskApi } from './deskApi.ts';
import { deskKeys } from './deskKeys.ts';

type Action = 'accept' | 'return' | 'close';

export interface ChatActions {
  readonly accept: () => void;
  readonly return: () => void;
  readonly close: () => void;
  /** What is under way. */
  readonly busy: Action | undefined;
  /** What was done last, to be told to screen readers. */
  readonly done: Action | undefined;
  /** Why the last one came to nothing; null where nothing did. */
  readonly error: unknown;
  readonly clear: () => void;
}

/** Taking a chat on, giving it back, and ending it. Whatever comes of it, the chat and the lists are read again. */
export function useChatActions(id: string, onAccepted: () => void): ChatActions {
  const queryClient = useQueryClient();
  const key = deskKeys.chat(id);
  const { mutate, isPending, isSuccess, variables, error, reset } = useMutation({
    mutationFn: async (action: Action): Promise<DeskChat> => {
      // A read that began before would show the chat as it was.
      await queryClient.cancelQueries({ queryKey: key });
      return deskApi[action](id);
    },
    onSuccess(chat, action) {
      queryClient.setQueryData<DeskConversation>(key, (now) => now && { ...now, chat });
      if (action === 'accept') onAccepted();
    },
    onSettled: () => void queryClient.invalidateQueries({ queryKey: deskKeys.all }),
  });
  return {
    accept: () => mutate('accept'),
    return: () => mutate('return'),
    close: () => mutate('close'),
    busy: isPending ? variables : undefined,
    done: isSuccess ? variables : undefined,
    error,
    clear: reset,
  };
}
