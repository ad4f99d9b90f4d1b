import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';

/** 转人工率: conversations in which a person was wanted or stepped in / those and the ones that are over; what still goes on with the bot is not decided. */
export function handoffRate(chats: readonly ChatFacts[]): Proportion {
  const handed = chats.filter(({ handoffs }) => handoffs.length > 0).length;
  return proportionOf(handed, handed + chats.filter(({ handoffs, closedAt }) => handoffs.length === 0 && closedAt !== null).length);
}
