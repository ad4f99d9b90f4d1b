import type { KnowledgeCounts } from '../../../contract.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import type { Question } from '../fates/followTalk.ts';

/** Of one entry, `asked` are the questions that it was the best of, and `given` those to which it was said. */
export interface Counted {
  readonly asked: readonly Pick<Question, 'fate'>[];
  readonly given: readonly Pick<Question, 'helpful' | 'ledOn' | 'handed' | 'left' | 'repeated'>[];
}

/**
 * What became of questions.
 *
 * - asked = answered + picked + unsure + missed + failed + open; what agents ruled out is counted apart
 * - given = (answered + picked) / (asked − open)
 * - helped = said to have helped / (said to have helped + said not to have)
 * - said = given answers
 * - handed = handed over anyway / (given answers − those that led on)
 * - left = left right after / given answers
 * - repeated = repeated / given answers
 */
export function countQuestions({ asked, given }: Counted): KnowledgeCounts {
  const of = Map.groupBy(asked, ({ fate }) => fate);
  const fate = (name: Question['fate']): number => of.get(name)?.length ?? 0;
  const ruledOut = fate('ruled-out');
  const count = (is: (question: Counted['given'][number]) => boolean): number => given.reduce((sum, each) => sum + Number(is(each)), 0);
  const ledOn = count((each) => each.ledOn);
  return {
    asked: asked.length - ruledOut,
    answered: fate('answered'),
    picked: fate('picked'),
    unsure: fate('unsure'),
    missed: fate('missed'),
    failed: fate('failed'),
    open: fate('open'),
    said: given.length,
    ruledOut,
    given: proportionOf(fate('answered') + fate('picked'), asked.length - ruledOut - fate('open')),
    helped: helpedOf(given),
    handed: proportionOf(count(({ handed }) => handed), given.length - ledOn),
    left: proportionOf(count(({ left }) => left), given.length),
    repeated: proportionOf(count(({ repeated }) => repeated), given.length),
    ledOn,
  };
}

/** Said to have helped, of those of which the customer said anything: silence is neither. */
export function helpedOf(given: readonly Pick<Question, 'helpful'>[]): KnowledgeCounts['helped'] {
  const said = given.filter(({ helpful }) => helpful !== null);
  return proportionOf(said.filter(({ helpful }) => helpful === true).length, said.length);
}
