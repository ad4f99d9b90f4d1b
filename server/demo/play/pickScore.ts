import type { Random } from './createRandom.ts';
import type { Mind } from './decide.ts';

const kinds = {
  helped: { 5: 52, 4: 28, 3: 12, 2: 5, 1: 3 },
  attended: { 5: 50, 4: 28, 3: 11, 2: 6, 1: 5 },
  rescued: { 5: 36, 4: 30, 3: 17, 2: 10, 1: 7 },
  disappointed: { 5: 14, 4: 20, 3: 24, 2: 22, 1: 20 },
  unhelped: { 4: 1, 3: 3, 2: 3, 1: 3 },
} as const;

/** What a customer rates a conversation from 1 to 5: by whether the bot's answer helped, and whether a person was any good who was wanted. */
export function pickScore(mind: Pick<Mind, 'attended' | 'helped' | 'errand'>, random: Random): string {
  return random.weighted(kinds[kindOf(mind)]);
}

function kindOf({ attended, helped, errand }: Pick<Mind, 'attended' | 'helped' | 'errand'>): keyof typeof kinds {
  if (attended) return helped === false ? 'rescued' : 'attended';
  if (helped === false) return 'unhelped';
  return helped === true || errand.goal === 'task' ? 'helped' : 'disappointed';
}
