import type { DeskChat } from '../../../server/contract.ts';

/** The customer had the last word, or wrote what has not been read. */
export function isUnanswered({ status, unread, lastMessage }: Pick<DeskChat, 'status' | 'unread' | 'lastMessage'>): boolean {
  return status === 'agent' && (unread > 0 || lastMessage?.from === 'customer');
}

/** An agent's own chats: who has waited longest for an answer first, then those that are answered, the latest first. */
export function sortMine(chats: readonly DeskChat[]): DeskChat[] {
  return chats.toSorted((a, b) => {
    const [first, second] = [isUnanswered(a), isUnanswered(b)];
    if (first !== second) return first ? -1 : 1;
    return (first ? 1 : -1) * (lastAt(a) - lastAt(b)) || (a.id < b.id ? -1 : 1);
  });
}

function lastAt({ lastMessage, acceptedAt, requestedAt }: DeskChat): number {
  return Date.parse(lastMessage?.at ?? acceptedAt ?? requestedAt);
}
