import type { Proportion } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { Question } from '../fates/tellFates.ts';

/** helped = said to have helped / (said to have helped + said not to have): who says nothing says neither. */
export function helpedOf(given: readonly Pick<Question, 'helpful'>[]): Proportion {
  let [yes, of] = [0, 0];
  for (const { helpful } of given) {
    yes += Number(helpful === true);
    of += Number(helpful !== null);
  }
  return proportionOf(yes, of);
}
