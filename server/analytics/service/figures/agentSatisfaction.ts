import type { Proportion } from '../../../contract.ts';
import type { AgentChat } from '../facts/ofAgent.ts';
import { satisfaction } from './satisfaction.ts';

/** 满意率 of an agent: ratings of 4 or 5 / ratings, of conversations whose rating is about them: they were on last before it was asked for. */
export function agentSatisfaction(chats: readonly AgentChat[]): Proportion {
  return satisfaction(chats);
}
