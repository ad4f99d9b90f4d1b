import type { EntryFigures } from '../../../contract.ts';
import type { FollowedQuestion } from '../fates/followTalk.ts';
import type { Question } from '../fates/tellFates.ts';
import { countAsked } from './countAsked.ts';
import { countFollowed } from './countFollowed.ts';

/**
 * How an entry does.
 *
 * @param asked questions of which it was the best entry, @param given those to which it was said, which may be others
 * @param before of which it was the best in the period before
 */
export function entryFiguresOf(entry: string, asked: readonly FollowedQuestion[], given: readonly FollowedQuestion[], before: readonly Question[]): EntryFigures {
  return { entry, asked: countAsked(asked), followed: countFollowed(given), askedBefore: countAsked(before).asked };
}
