import type { ChatFacts } from '../facts/ChatFacts.ts';
import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';

/** A whole and what its parts are of it. */
export interface Split {
  readonly of: number;
  readonly parts: readonly (Proportion & { readonly key: string })[];
}

export const scores = [5, 4, 3, 2, 1] as const;

/** 各级满意度占比: ratings of each score / ratings. */
export function ratingShares(chats: readonly ChatFacts[]): Split {
  const given = chats.flatMap(({ rating }) => rating?.score ?? []);
  return { of: given.length, parts: scores.map((score) => ({ key: String(score), ...proportionOf(given.filter((each) => each === score).length, given.length) })) };
}
