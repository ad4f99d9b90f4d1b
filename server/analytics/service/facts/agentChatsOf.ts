import type { ChatFacts, HandoffFacts } from './ChatFacts.ts';

/** A conversation that an agent was on, with the hand-offs in which they were. */
export interface AgentChat extends ChatFacts {
  readonly agent: string;
}

/** The conversations that each agent was on, by agent. */
export function agentChatsOf(chats: readonly ChatFacts[]): Map<string, AgentChat[]> {
  const byAgent = new Map<string, AgentChat[]>();
  for (const chat of chats) {
    for (const agent of new Set(chat.handoffs.flatMap(({ stretches }) => stretches.map((each) => each.agent)))) {
      const own = { ...chat, agent, handoffs: chat.handoffs.filter(({ stretches }) => stretches.some((each) => each.agent === agent)) };
      const known = byAgent.get(agent);
      if (known) known.push(own);
      else byAgent.set(agent, [own]);
    }
  }
  return byAgent;
}

/** Whether a message is one of an agent's own. */
export function isBy(agent: string, { stretches }: HandoffFacts, stretch: number | null): boolean {
  return stretch !== null && stretches[stretch]?.agent === agent;
}
