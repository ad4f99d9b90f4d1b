import type { Proportion, TopicSource } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import { topicsOf } from './topicsOf.ts';

/** By topic: conversations with it / conversations with any topic of that source. One with several is in each. */
export function topicShares(chats: readonly ChatFacts[], source: TopicSource): Map<string, Proportion> {
  const counts = new Map<string, number>();
  let all = 0;
  for (const chat of chats) {
    const topics = topicsOf(chat, source);
    all += Math.min(1, topics.length);
    for (const topic of topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
  }
  return new Map([...counts].map(([topic, count]) => [topic, proportionOf(count, all)]));
}
