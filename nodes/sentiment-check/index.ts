import { defineCard, type Outlet } from '../../engine/sdk/index.ts';
import { sentimentCheckMeaning } from './analytics.ts';
import { sentimentCheckSchema } from './schema.ts';

const failed: Outlet = { name: 'failed', title: { zh: '识别失败', en: 'Failed' }, optional: true };

const two: readonly Outlet[] = [{ name: 'upset', title: { zh: '不满', en: 'Upset' } }, { name: 'calm', title: { zh: '平静', en: 'Calm' } }, failed];

const four: readonly Outlet[] = [
  { name: 'angry', title: { zh: '愤怒', en: 'Angry' } },
  { name: 'negative', title: { zh: '负面', en: 'Negative' } },
  { name: 'neutral', title: { zh: '中性', en: 'Neutral' } },
  { name: 'positive', title: { zh: '正面', en: 'Positive' } },
  failed,
];

export const sentimentCheck = defineCard({
  type: 'sentiment-check',
  icon: 'IconMoodSearch',
  group: 'understand',
  title: { zh: '情绪识别', en: 'Sentiment check' },
  summary: { zh: '识别客户最近一条或几条消息中的情绪，按程度从不同出口离开。', en: 'Reads the mood of the customer\'s latest messages and leaves by its level.' },
  schema: sentimentCheckSchema,
  outlets: ({ levels }) => (levels === 'two' ? two : four),
  meaning: sentimentCheckMeaning,
  starter: () => ({}),
  sets: ({ into }, outlet) => (into === undefined || outlet === 'failed' ? [] : [into]),
});
