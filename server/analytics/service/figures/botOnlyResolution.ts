import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';

/**
 * 机器人独立解决率: conversations that the bot has settled alone / conversations that are over. Settled alone: no person was wanted or
 * stepped in, and the last thing that the customer said was answered from the knowledge, or the flow came to its end as drawn. Not
 * settled: the customer said that the last answer did not help, the last question was missed, they went silent or closed the chat
 * without an answer, or something broke.
 */
export function botOnlyResolution(chats: readonly ChatFacts[]): Proportion {
  const over = chats.filter(({ closedAt }) => closedAt !== null);
  return proportionOf(over.filter(({ botEnd }) => botEnd === 'answered' || botEnd === 'ended').length, over.length);
}
