import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 平均会话时长: from the beginning of a conversation to its end, the bot's part and the silence before a timeout included, in milliseconds. Of conversations that are over. */
export function conversationTime(chats: readonly ChatFacts[]): number[] {
  return chats.flatMap(({ begunAt, closedAt }) => (closedAt === null ? [] : [closedAt - begunAt]));
}
