import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 满意度评价数: conversations whose customer gave a score; skipped surveys are none. A score that was changed counts as it stands. */
export function ratings(chats: readonly ChatFacts[]): number {
  return chats.filter(({ rating }) => rating !== null).length;
}
