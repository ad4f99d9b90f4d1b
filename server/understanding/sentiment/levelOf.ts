import type { SentimentLevel } from '../../../engine/sdk/understanding.ts';

/** The level of a score (0 most negative, 1 most positive); borders chosen on the service messages. Fury is very negative whatever the words. */
export function levelOf(score: number, anger: number): SentimentLevel {
  if (score < 0.1 || (score < 0.35 && anger > 0.7)) return 'very-negative';
  if (score < 0.35) return 'negative';
  if (score <= 0.65) return 'neutral';
  return score <= 0.93 ? 'positive' : 'very-positive';
}
