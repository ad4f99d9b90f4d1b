import type { Choice, SurveyMark } from '../../contract.ts';
import type { Random } from './createRandom.ts';
import type { Deed, Mind } from './decide.ts';
import { pickScore } from './pickScore.ts';
import { customerLines } from './words.ts';

/** What a customer says when they are asked how it was: about as many rate as do not, and most of those who do not say nothing at all. */
export function answerSurvey({ step }: SurveyMark, choices: readonly Choice[], mind: Mind, random: Random): Deed {
  const { language, hurry } = mind.person;
  if (random.happens(step !== 'score' ? 0.15 : mind.gone ? 0.9 : Math.min(0.9, 0.36 * hurry))) return 'nothing';
  const offered = choices.filter(({ id }) => id !== 'skip');
  if (random.happens({ score: 0.17, reasons: 0.3, comment: 0.5 }[step])) return random.happens(0.2) ? { say: random.pick(customerLines.thanks[language]) } : { choose: 'skip' };
  switch (step) {
    case 'score': {
      const score = pickScore(mind, random);
      return random.happens(0.08) ? { say: score } : { choose: `score:${score}` };
    }
    case 'reasons': {
      if (random.happens(0.25)) return { say: random.pick(customerLines.comment[language]) };
      const reasons = [random.pick(offered), ...(random.happens(0.3) ? [random.pick(offered)] : [])];
      return { say: [...new Set(reasons.map(({ label }) => label))].join('\n') };
    }
    case 'comment':
      return { say: random.pick(customerLines.comment[language]) };
  }
}
