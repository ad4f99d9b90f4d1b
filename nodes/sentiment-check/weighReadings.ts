import type { SentimentCause, SentimentLevel, SentimentReading } from '../../engine/sdk/index.ts';

/** What a text counts for, compared with the one after it. */
export const fading = 0.6;

export interface WeighedReading extends SentimentReading {
  /** How the score moved from the first text to the last, -1 to 1. */
  readonly trend: number;
}

/**
 * One reading of several texts, oldest first. A text `k` messages back has the weight `w = 0.6^k`.
 *
 * - `score` is the mean weighted by `w`, and `level` what `levelOf` makes of it and the anger.
 * - `anger`, `urgency` and `complaint` are each `1 - Π(1 - value × w)`, a noisy or: the latest text counts in
 *   full, so calm words before it cannot hide an outburst, and repeated irritation adds up.
 * - `trend` is the rise of the straight line that fits the scores best (least squares), from the first text to
 *   the last, cut to -1 and 1; 0 for fewer than two texts.
 * - `causes` are those of every text with their weights faded alike, the strongest first.
 * - `basis` is `model` when a model read any of them.
 *
 * No reading at all is neutral and calm.
 */
export function weighReadings(readings: readonly SentimentReading[], levelOf: (score: number, anger: number) => SentimentLevel): WeighedReading {
  const weighed = readings.map((reading, index) => ({ reading, weight: fading ** (readings.length - 1 - index) }));
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  const score = total === 0 ? 0.5 : within(weighed.reduce((sum, { reading, weight }) => sum + reading.score * weight, 0) / total);
  const either = (what: 'anger' | 'urgency' | 'complaint'): number => within(1 - weighed.reduce((product, { reading, weight }) => product * (1 - reading[what] * weight), 1));
  const anger = either('anger');
  return {
    score,
    level: levelOf(score, anger),
    anger,
    urgency: either('urgency'),
    complaint: either('complaint'),
    trend: riseOf(readings.map((reading) => reading.score)),
    language: readings.findLast((reading) => reading.language !== 'und')?.language ?? 'und',
    causes: strongest(weighed.flatMap(({ reading, weight }) => reading.causes.map((cause) => ({ term: cause.term, weight: cause.weight * weight })))),
    basis: readings.some(({ basis }) => basis === 'model') ? 'model' : 'signs',
  };
}

/** With places counted from the middle, the slope is `Σ place × score / Σ place²`. */
function riseOf(scores: readonly number[]): number {
  const last = scores.length - 1;
  if (last < 1) return 0;
  const slope = scores.reduce((sum, score, at) => sum + (at - last / 2) * score, 0) / scores.reduce((sum, _, at) => sum + (at - last / 2) ** 2, 0);
  return Math.min(1, Math.max(-1, slope * last));
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
