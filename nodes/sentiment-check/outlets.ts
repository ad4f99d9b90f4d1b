import type { Outlet } from '../../engine/sdk/index.ts';
import type { SentimentCheckConfig } from './schema.ts';

/** One way out for each level, or for each way the mood may have moved. */
export function sentimentCheckOutlets({ over, levels }: SentimentCheckConfig): readonly Outlet[] {
  return [...(over === 'trend' ? moves : byLevels[levels]), failed];
}

const failed: Outlet = { name: 'failed', title: { zh: '识别失败', en: 'Failed' }, optional: true };
const negative: Outlet = { name: 'negative', title: { zh: '负面', en: 'Negative' } };
const neutral: Outlet = { name: 'neutral', title: { zh: '中性', en: 'Neutral' } };
const positive: Outlet = { name: 'positive', title: { zh: '正面', en: 'Positive' } };

const moves: readonly Outlet[] = [
  { name: 'falling', title: { zh: '变差', en: 'Getting worse' } },
  { name: 'steady', title: { zh: '平稳', en: 'Steady' } },
  { name: 'rising', title: { zh: '好转', en: 'Getting better' } },
];

const byLevels: Readonly<Record<SentimentCheckConfig['levels'], readonly Outlet[]>> = {
  two: [{ name: 'upset', title: { zh: '不满', en: 'Upset' } }, { name: 'calm', title: { zh: '平静', en: 'Calm' } }],
  four: [{ name: 'angry', title: { zh: '愤怒', en: 'Angry' } }, negative, neutral, positive],
  five: [{ name: 'very-negative', title: { zh: '非常负面', en: 'Very negative' } }, negative, neutral, positive, { name: 'very-positive', title: { zh: '非常正面', en: 'Very positive' } }],
};
