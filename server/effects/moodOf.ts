import type { MoodFacts } from '../../engine/sdk/event.ts';
import { readSentiment } from '../understanding/sentiment/readSentiment.ts';

/** How a text sounds, as it is kept with it: to a thousandth, since it stands in the log of every text. */
export function moodOf(text: string): MoodFacts {
  const { score, anger, complaint } = readSentiment(text);
  return { score: rounded(score), anger: rounded(anger), complaint: rounded(complaint) };
}

function rounded(share: number): number {
  return Math.round(share * 1_000) / 1_000;
}
