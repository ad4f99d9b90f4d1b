import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { returnDays } from '../facts/createReturns.ts';

/**
 * 首次解决率: conversations after which their contact began no other on the same topic within 7 days of the end / conversations that
 * are over, whose contact is known, and whose 7 days are over at `now`. A topic is a wrap-up's or a topic node's; conversations
 * without any are taken to be about the same.
 */
export function firstContactResolution(chats: readonly ChatFacts[], { now }: { readonly now: number }): Proportion {
  const decided = chats.filter(({ contact, closedAt }) => contact !== null && closedAt !== null && closedAt + returnDays * 86_400_000 <= now);
  return proportionOf(decided.filter(({ cameBackAt }) => cameBackAt === null).length, decided.length);
}
