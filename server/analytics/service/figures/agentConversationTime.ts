import type { AgentChat } from '../facts/ofAgent.ts';

/** 平均会话时长 of an agent: from their coming on a chat to their being off it, each time by itself, in milliseconds. Of times that are over. */
export function agentConversationTime(chats: readonly AgentChat[]): number[] {
  return chats.flatMap(({ agent, handoffs }) => handoffs.flatMap(({ stretches }) => stretches.flatMap(({ agent: whose, from, to }) => (whose === agent && to !== null ? [to - from] : []))));
}
