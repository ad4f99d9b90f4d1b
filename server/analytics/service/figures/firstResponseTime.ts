import type { ChatFacts } from '../facts/ChatFacts.ts';

/** 平均首次响应时长: from the first agent's accepting to the first agent message of a hand-off, whoever writes it, in milliseconds. One that nobody has answered is not in it. */
export function firstResponseTime(chats: readonly ChatFacts[]): number[] {
  return chats.flatMap(({ handoffs }) =>
    handoffs.flatMap(({ acceptedAt, messages }) => {
      const first = messages.find(({ stretch }) => stretch !== null);
      return acceptedAt === null || first === undefined ? [] : [first.at - acceptedAt];
    }),
  );
}
