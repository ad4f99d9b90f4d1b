import type { AgentChat } from '../facts/ofAgent.ts';

/** 平均首次响应时长 of an agent: from their coming on, each time anew, to their first message of that time, in milliseconds. Being passed on restarts it. */
export function agentFirstResponseTime(chats: readonly AgentChat[]): number[] {
  return chats.flatMap(({ agent, handoffs }) =>
    handoffs.flatMap(({ stretches, messages }) =>
      stretches.flatMap((each, place) => {
        const first = each.agent === agent ? messages.find(({ stretch }) => stretch === place) : undefined;
        return first === undefined ? [] : [first.at - each.from];
      }),
    ),
  );
}
