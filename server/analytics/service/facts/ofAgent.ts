import type { ChatFacts } from './ChatFacts.ts';

/** A conversation that an agent was on, with the hand-offs in which they were, and with the rating where it is about them. */
export interface AgentChat extends ChatFacts {
  readonly agent: string;
}

/** A conversation as far as an agent was on it; null where they were not. */
export function ofAgent(chat: ChatFacts, agent: string): AgentChat | null {
  const handoffs = chat.handoffs.filter(({ stretches }) => stretches.some((each) => each.agent === agent));
  return handoffs.length === 0 ? null : { ...chat, agent, handoffs, rating: chat.rating?.agent === agent ? chat.rating : null };
}
