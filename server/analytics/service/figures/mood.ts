import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 客户情绪: how the texts that customers typed sounded as they were read, each from 0, most negative, to 1. Choices that were pressed have no mood. */
export function mood(chats: readonly ChatFacts[]): number[] {
  return chats.flatMap(({ moods }) => moods);
}
