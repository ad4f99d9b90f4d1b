import type { SentimentLevel } from '../../../engine/sdk/understanding.ts';

/** A text whose score is below sounds negative. */
export const negativeBelow = 0.36;

/** The level of a score (0 most negative, 1 most positive); borders chosen on the half of the service messages that is for training. Fury is very negative whatever the words. */
export function levelOf(score: number, anger: number): SentimentLevel {
  if (score < 0.03 || (score < 0.3 && anger > 0.5)) return 'very-negative';
  if (score < negativeBelow) return 'negative';
  if (score <= 0.57) return 'neutral';
  return score <= 0.975 ? 'positive' : 'very-positive';
}
