import type { Mind } from './decide.ts';
import type { Random } from './createRandom.ts';

const kinds = {
  helped: { 5: 52, 4: 28, 3: 12, 2: 5, 1: 3 },
  attended: { 5: 50, 4: 28, 3: 11, 2: 6, 1: 5 },
  unattended: { 5: 14, 4: 20, 3: 24, 2: 22, 1: 20 },
  unhelped: { 4: 1, 3: 3, 2: 3, 1: 3 },
} as const;

/** What a customer rates from 1 to 5: the bot's answer by whether it helped, the whole conversation by whether a person was any good as well. */
export function pickScore(of: 'answer' | 'conversation', { attended, helped }: Pick<Mind, 'attended' | 'helped'>, random: Random): string {
  if (of === 'answer') return random.weighted(kinds[helped === false ? 'unhelped' : 'helped']);
  return random.weighted(kinds[attended && helped !== false ? 'attended' : 'unattended']);
}
