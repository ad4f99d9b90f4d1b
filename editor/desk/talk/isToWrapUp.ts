import type { DeskConversation } from '../../../server/contract.ts';

/** Whether I was on a chat last, am no more, and have not said what became of it. */
export function isToWrapUp({ chat, messages }: Pick<DeskConversation, 'chat' | 'messages'>, me: string): boolean {
  if (chat.acceptedBy?.id !== me || chat.status === 'agent' || chat.status === 'queued') return false;
  return !messages.some(({ event, by }) => event === 'wrapped-up' && by?.id === me);
}
