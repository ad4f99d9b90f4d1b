import type { SentimentCause, SentimentReading } from '../../engine/sdk/index.ts';

/** What a text counts for, compared with the one after it. */
export const fading = 0.6;

/**
 * One reading of several texts, oldest first. A text `k` messages back has the weight `w = 0.6^k`.
 *
 * - `score` is the mean weighted by `w`.
 * - `anger` is `1 - Π(1 - anger × w)`, a noisy or: the latest text counts in full, so calm words
 *   before it cannot hide an outburst, and repeated irritation adds up.
 * - `causes` are those of every text with their weights faded alike, the strongest first.
 *
 * No reading at all is neutral and calm.
 */
export function weighReadings(readings: readonly SentimentReading[]): SentimentReading {
  const weighed = readings.map((reading, index) => ({ reading, weight: fading ** (readings.length - 1 - index) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const score = total === 0 ? 0.5 : weighed.reduce((sum, { reading, weight }) => sum + reading.score * weight, 0) / total;
  const calm = weighed.reduce((product, { reading, weight }) => product * (1 - reading.anger * weight), 1);
  return {
    score: within(score),
    anger: within(1 - calm),
    language: readings.findLast((reading) => reading.language !== 'und')?.language ?? 'und',
    causes: strongest(weighed.flatMap(({ reading, weight }) => reading.causes.map((cause) => ({ term: cause.term, weight: cause.weight * weight })))),
  };
}

/** Of a term that occurs in several texts, the strongest. */
function strongest(causes: readonly SentimentCause[]): SentimentCause[] {
  const byTerm = new Map<string, SentimentCause>();
  for (const cause of causes) {
    const known = byTerm.get(cause.term);
    if (known === undefined || Math.abs(cause.weight) > Math.abs(known.weight)) byTerm.set(cause.term, cause);
  }
  return [...byTerm.values()].toSorted((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 20);
}

function within(of: number): number {
  return Math.min(1, Math.max(0, of));
}
