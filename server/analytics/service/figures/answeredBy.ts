import { isBy } from '../facts/isBy.ts';
import type { AgentChat } from '../facts/ofAgent.ts';

/** Conversations that an agent is done with, and whether they wrote anything in them. */
export function answeredBy(chats: readonly AgentChat[]): boolean[] {
  return chats.flatMap(({ agent, handoffs }) => {
    const isOver = handoffs.every(({ stretches }) => stretches.every((each) => each.agent !== agent || each.to !== null));
    return isOver ? [handoffs.some((each) => each.messages.some(({ stretch }) => isBy(agent, each, stretch)))] : [];
  });
}
