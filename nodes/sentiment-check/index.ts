import { defineCard } from '../../engine/sdk/index.ts';
import { sentimentCheckMeaning } from './analytics.ts';
import { sentimentCheckOutlets } from './outlets.ts';
import { sentimentCheckSchema } from './schema.ts';

export const sentimentCheck = defineCard({
  type: 'sentiment-check',
  icon: 'IconMoodSearch',
  group: 'understand',
  title: { zh: '情绪识别', en: 'Sentiment check' },
  summary: { zh: '识别客户最近一条或几条消息中的情绪或其变化，从不同出口离开；情绪不好时可先安抚。', en: 'Reads the mood of the customer\'s latest messages, or how it moved, and leaves by it; a bad mood it can soothe first.' },
  schema: sentimentCheckSchema,
  outlets: sentimentCheckOutlets,
  meaning: sentimentCheckMeaning,
  starter: () => ({ soothe: { zh: '非常抱歉给您带来了不好的体验，我们会尽快为您处理。', en: 'I am sorry about this. Let me put it right as quickly as possible.' } }),
  texts: ({ soothe }) => (Object.keys(soothe).length === 0 ? [] : [{ path: 'soothe', text: soothe }]),
  sets: ({ into, levelInto, angerInto, urgencyInto, complaintInto }, outlet) => (outlet === 'failed' ? [] : [into, levelInto, angerInto, urgencyInto, complaintInto].filter((name) => name !== undefined)),
});
