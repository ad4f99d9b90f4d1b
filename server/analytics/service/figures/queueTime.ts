import type { ChatFacts } from '../facts/ChatFacts.ts';
import { queuedHandoffs } from './queuedHandoffs.ts';

/**
 * 平均排队时长: the waiting time of accepted chats / accepted chats, in milliseconds. A chat waits from when a person is wanted
 * until the first agent is on it; being passed on does not make it wait anew, and one that a supervisor stepped into unasked never
 * waited. By the clock, nights too.
 */
export function queueTime(chats: readonly ChatFacts[]): number[] {
  return queuedHandoffs(chats).flatMap(({ acceptedAt, requestedAt }) => (acceptedAt === null ? [] : [acceptedAt - requestedAt]));
}
