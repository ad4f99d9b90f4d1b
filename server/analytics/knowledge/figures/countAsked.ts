import type { KnowledgeAsked } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { Question } from '../fates/tellFates.ts';

/**
 * What became of questions.
 *
 * - asked = answered + picked + unsure + missed + failed + open; what agents ruled out is counted apart
 * - given = (answered + picked) / (asked − open)
 */
export function countAsked(questions: readonly Pick<Question, 'fate'>[]): KnowledgeAsked {
  const of = { answered: 0, picked: 0, unsure: 0, missed: 0, failed: 0, open: 0, 'ruled-out': 0 };
  for (const { fate } of questions) of[fate] += 1;
  const { 'ruled-out': ruledOut, ...counts } = of;
  const asked = questions.length - ruledOut;
  return { asked, ...counts, ruledOut, given: proportionOf(counts.answered + counts.picked, asked - counts.open) };
}
