import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';

/** The least score of a customer who is satisfied. */
export const satisfiedFrom = 4;

/** 满意率: ratings of 4 or 5 / ratings. */
export function satisfaction(chats: readonly Pick<ChatFacts, 'rating'>[]): Proportion {
  const given = chats.flatMap(({ rating }) => rating?.score ?? []);
  return proportionOf(given.filter((score) => score >= satisfiedFrom).length, given.length);
}
