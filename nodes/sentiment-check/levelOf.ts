import type { SentimentLevel } from '../../engine/sdk/index.ts';
import type { SentimentCheckConfig } from './schema.ts';
import type { WeighedReading } from './weighReadings.ts';

export type Level = 'angry' | 'upset' | 'calm' | 'falling' | 'steady' | 'rising' | SentimentLevel;

/** The outlet for a reading. Anger is looked at first: friendly words do not hide it. */
export function levelOf({ score, anger, level, trend }: Pick<WeighedReading, 'score' | 'anger' | 'level' | 'trend'>, config: SentimentCheckConfig): Level {
  if (config.over === 'trend') return Math.abs(trend) < config.movesBy - rounding ? 'steady' : trend < 0 ? 'falling' : 'rising';
  if (config.levels === 'five') return level;
  const angry = anger >= config.angryFrom;
  const negative = score < config.negativeBelow;
  if (config.levels === 'two') return angry || negative ? 'upset' : 'calm';
  if (angry) return 'angry';
  if (negative) return 'negative';
  return score >= config.positiveFrom ? 'positive' : 'neutral';
}

/** From 0.6 to 0.4 is a move by 0.2, whatever their binary fractions say. */
const rounding = 1e-9;

/** Levels at which the customer is soothed. */
export const bad: ReadonlySet<Level> = new Set(['angry', 'upset', 'negative', 'very-negative', 'falling']);
