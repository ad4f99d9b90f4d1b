import type { ChatFacts, HandoffFacts } from '../facts/ChatFacts.ts';

/** Hand-offs whose customer was put into the queue: all but those in which a supervisor stepped in unasked. */
export function queuedHandoffs(chats: readonly ChatFacts[]): HandoffFacts[] {
  return chats.flatMap(({ handoffs }) => handoffs.filter(({ reason }) => reason !== 'taken-over'));
}
