import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 人工接待量: conversations that an agent was on, however they came to it. */
export function staffedConversations(chats: readonly ChatFacts[]): number {
  return chats.filter(({ handoffs }) => handoffs.some(({ acceptedAt }) => acceptedAt !== null)).length;
}
