import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { AgentChat } from '../facts/ofAgent.ts';
import { answeredBy } from './answeredBy.ts';

/** 未回复率: conversations that the agent left unanswered / conversations that the agent was on and is off again. */
export function agentUnansweredRate(chats: readonly AgentChat[]): Proportion {
  const over = answeredBy(chats);
  return proportionOf(over.filter((answered) => !answered).length, over.length);
}
