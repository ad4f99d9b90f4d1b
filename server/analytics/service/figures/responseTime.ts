import type { ChatFacts } from '../facts/ChatFacts.ts';
import { responsesIn } from './responsesIn.ts';

/**
 * 平均响应时长: from the first customer message that nobody has answered to the next agent message, in milliseconds. Messages in a row
 * count once. What was written in the queue waits from the first agent's accepting, since the queue is measured by itself; being passed
 * on does not stop the customer's clock. By the clock, nights too.
 */
export function responseTime(chats: readonly ChatFacts[]): number[] {
  return chats.flatMap(({ handoffs }) => handoffs.flatMap((each) => responsesIn(each).map(({ since, at }) => at - Math.max(since, each.acceptedAt ?? at))));
}
