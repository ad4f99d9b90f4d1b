import type { DeskChat } from '../../../server/contract.ts';

/** What an agent is told of while they look elsewhere. */
export type NoticeKind = 'assigned' | 'message' | 'mention' | 'waiting';

/** What the new row of a chat is worth telling its reader; null where it is nothing new. `me` is the reader's id. */
export function noticeOf(before: DeskChat | undefined, chat: DeskChat, me: string): Extract<NoticeKind, 'assigned' | 'message'> | null {
  if (chat.status === 'queued' && chat.reservedFor?.id === me) return before?.reservedFor?.id === me ? null : 'assigned';
  if (chat.status !== 'agent' || chat.acceptedBy?.id !== me) return null;
  if (before?.acceptedBy?.id !== me || before.status !== 'agent') return 'assigned';
  const { lastMessage } = chat;
  return lastMessage?.from === 'customer' && lastMessage.at !== before.lastMessage?.at ? 'message' : null;
}
