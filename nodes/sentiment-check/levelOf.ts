import type { SentimentReading } from '../../engine/sdk/index.ts';
import type { SentimentCheckConfig } from './schema.ts';

export type Level = 'angry' | 'negative' | 'neutral' | 'positive' | 'upset' | 'calm';

/** The outlet for a reading. Anger is looked at first: friendly words do not hide it. */
export function levelOf({ score, anger }: Pick<SentimentReading, 'score' | 'anger'>, config: SentimentCheckConfig): Level {
  const angry = anger >= config.angryFrom;
  const negative = score < config.negativeBelow;
  if (config.levels === 'two') return angry || negative ? 'upset' : 'calm';
  if (angry) return 'angry';
  if (negative) return 'negative';
  return score >= config.positiveFrom ? 'positive' : 'neutral';
}
