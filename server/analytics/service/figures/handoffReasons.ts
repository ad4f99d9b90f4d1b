import type { ChatFacts } from '../facts/ChatFacts.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { Split } from './ratingShares.ts';

/** 转人工原因: hand-offs for each reason / hand-offs. The most frequent first. */
export function handoffReasons(chats: readonly ChatFacts[]): Split {
  const counts = new Map<string, number>();
  for (const { handoffs } of chats) for (const { reason } of handoffs) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  const of = [...counts.values()].reduce((sum, each) => sum + each, 0);
  return { of, parts: [...counts].toSorted(([, one], [, other]) => other - one).map(([key, count]) => ({ key, ...proportionOf(count, of) })) };
}
