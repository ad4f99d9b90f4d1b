import type { ChatFacts } from './ChatFacts.ts';
import { ofAgent, type AgentChat } from './ofAgent.ts';

/** The conversations that each agent was on, by agent. */
export function agentChatsOf(chats: readonly ChatFacts[]): Map<string, AgentChat[]> {
  const agentsOf = ({ handoffs }: ChatFacts): Set<string> => new Set(handoffs.flatMap(({ stretches }) => stretches.map(({ agent }) => agent)));
  return Map.groupBy(chats.flatMap((chat) => [...agentsOf(chat)].flatMap((agent) => ofAgent(chat, agent) ?? [])), ({ agent }) => agent);
}
