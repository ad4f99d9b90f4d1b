import type { Question } from '../fates/tellFates.ts';

/** A question that the base did not answer: missed, or unsure without that the customer picked any suggestion. */
export function isMiss({ fate }: Pick<Question, 'fate'>): boolean {
  return fate === 'missed' || fate === 'unsure';
}
