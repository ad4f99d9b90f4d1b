import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 会话总量: conversations that began in the period. */
export function conversations(chats: readonly ChatFacts[]): number {
  return chats.length;
}
