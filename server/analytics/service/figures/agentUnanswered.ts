import type { AgentChat } from '../facts/ofAgent.ts';
import { answeredBy } from './answeredBy.ts';

/** 未回复会话数: conversations that the agent was on and is off again without having written anything. One they are still on is not decided. */
export function agentUnanswered(chats: readonly AgentChat[]): number {
  return answeredBy(chats).filter((answered) => !answered).length;
}
