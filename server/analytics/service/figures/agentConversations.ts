import type { AgentChat } from '../facts/ofAgent.ts';

/** 总会话数: conversations that the agent was on, each once, however often. */
export function agentConversations(chats: readonly AgentChat[]): number {
  return chats.length;
}
