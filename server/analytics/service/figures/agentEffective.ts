import { isBy } from '../facts/isBy.ts';
import type { AgentChat } from '../facts/ofAgent.ts';

/** 有效会话数: conversations in which, in one hand-off, the agent wrote and the customer wrote after a person was wanted and before the agent was off for the last time. */
export function agentEffective(chats: readonly AgentChat[]): number {
  return chats.filter(({ agent, handoffs }) =>
    handoffs.some((each) => {
      const until = each.stretches.findLast((stretch) => stretch.agent === agent)?.to ?? Infinity;
      return each.messages.some(({ stretch }) => isBy(agent, each, stretch)) && each.messages.some(({ at, stretch }) => stretch === null && at <= until);
    }),
  ).length;
}
