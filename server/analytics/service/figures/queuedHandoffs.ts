import type { ChatFacts, HandoffFacts } from '../facts/ChatFacts.ts';

/** Hand-offs whose customer waited in the queue. Of a team's hand-offs, those that waited in its own. */
export function queuedHandoffs(chats: readonly ChatFacts[]): HandoffFacts[] {
  return chats.flatMap(({ handoffs }) => handoffs.filter(({ queued }) => queued));
}
