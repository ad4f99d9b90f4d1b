import type { KnowledgeFollowed } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { FollowedQuestion } from '../fates/followTalk.ts';
import { helpedOf } from './helpedOf.ts';

/**
 * What followed on answers that were given.
 *
 * - said = answers given
 * - handed = handed over anyway / (said − led on)
 * - left = left right after / said
 * - repeated = repeated / said
 */
export function countFollowed(given: readonly Pick<FollowedQuestion, 'helpful' | 'ledOn' | 'handed' | 'left' | 'repeated'>[]): KnowledgeFollowed {
  const of = { ledOn: 0, handed: 0, left: 0, repeated: 0 };
  for (const { ledOn, handed, left, repeated } of given) {
    of.ledOn += Number(ledOn);
    of.handed += Number(handed);
    of.left += Number(left);
    of.repeated += Number(repeated);
  }
  const said = given.length;
  return { said, helped: helpedOf(given), handed: proportionOf(of.handed, said - of.ledOn), left: proportionOf(of.left, said), repeated: proportionOf(of.repeated, said), ledOn: of.ledOn };
}
