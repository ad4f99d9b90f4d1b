import { isBy } from '../facts/isBy.ts';
import type { AgentChat } from '../facts/ofAgent.ts';
import { responsesIn } from './responsesIn.ts';

/**
 * 平均响应时长 of an agent: from the first customer message that nobody has answered to the agent's next message, in milliseconds.
 * Messages in a row count once. What was written before they came on waits from their coming on: being passed on restarts the agent's clock.
 */
export function agentResponseTime(chats: readonly AgentChat[]): number[] {
  return chats.flatMap(({ agent, handoffs }) =>
    handoffs.flatMap((each) => responsesIn(each).flatMap(({ stretch, since, at }) => (isBy(agent, each, stretch) ? [at - Math.max(since, each.stretches[stretch]?.from ?? at)] : []))),
  );
}
