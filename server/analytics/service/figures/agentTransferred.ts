import type { AgentChat } from '../facts/ofAgent.ts';

/** 转接会话数: conversations that the agent passed on to a colleague or a team, or a supervisor did for them, each once. One that a supervisor took for themselves is not. */
export function agentTransferred(chats: readonly AgentChat[]): number {
  return chats.filter(({ agent, handoffs }) => handoffs.some(({ stretches }) => stretches.some((each) => each.agent === agent && each.passedOn))).length;
}
