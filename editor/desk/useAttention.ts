import { useQuery } from '@tanstack/react-query';
import { deskListQuery } from './deskListQuery.ts';
import { isUnanswered } from './list/sortMine.ts';

export interface Attention {
  /** How many customers wait for a person. */
  readonly waiting: number;
  /** How many of one's own chats have something unread. */
  readonly unread: number;
}

/** What wants somebody at the desk; nothing while they may not know. */
export function useAttention(enabled: boolean): Attention {
  const { data: waiting } = useQuery({ ...deskListQuery('waiting'), enabled });
  const { data: mine } = useQuery({ ...deskListQuery('mine'), enabled });
  return { waiting: waiting?.length ?? 0, unread: mine?.filter((chat) => chat.unread > 0 && isUnanswered(chat)).length ?? 0 };
}
