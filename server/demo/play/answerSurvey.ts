import type { Choice, SurveyMark } from '../../contract.ts';
import type { Random } from './createRandom.ts';
import type { Deed, Mind } from './decide.ts';
import { pickScore } from './pickScore.ts';
import { customerLines } from './words.ts';

/** What a customer says when they are asked how it was; many say nothing. */
export function answerSurvey({ step }: SurveyMark, choices: readonly Choice[], mind: Mind, random: Random): Deed {
  const { language, hurry } = mind.person;
  const skip = choices.find(({ id }) => id === 'skip');
  if (random.happens(step === 'score' ? 0.22 * hurry : 0.15)) return 'nothing';
  if (skip !== undefined && random.happens(step === 'score' ? 0.14 : 0.5)) return { choose: skip.id };
  switch (step) {
    case 'score':
      return { choose: `score:${pickScore('conversation', mind, random)}` };
    case 'reasons':
      return { choose: random.pick(choices).id };
    case 'comment':
      return { say: random.pick(customerLines.comment[language]) };
  }
}
