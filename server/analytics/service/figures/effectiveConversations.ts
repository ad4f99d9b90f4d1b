import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 人工有效会话量: conversations in which, after one and the same hand-off was asked for and before it ended, the customer and an agent each wrote at least once. */
export function effectiveConversations(chats: readonly ChatFacts[]): number {
  return chats.filter(({ handoffs }) => handoffs.some(({ messages }) => messages.some(({ stretch }) => stretch === null) && messages.some(({ stretch }) => stretch !== null))).length;
}
