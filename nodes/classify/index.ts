import { defineCard } from '../../engine/sdk/index.ts';
import { classifyMeaning } from './analytics.ts';
import { classifyOutlets } from './outlets.ts';
import { classifySchema } from './schema.ts';

export const classify = defineCard({
  type: 'classify',
  icon: 'IconTags',
  group: 'understand',
  title: { zh: '主题识别', en: 'Topic' },
  summary: {
    zh: '按您给出的例句判断客户说的是哪个主题、有多急，从对应的出口离开；都不像时走“其他”。',
    en: 'Tells by your examples which topic the customer means and how urgent it is, and leaves by it; by "other" when it is like none.',
  },
  schema: classifySchema,
  outlets: classifyOutlets,
  meaning: classifyMeaning,
  starter: ({ newId }) => ({
    classes: [
      { id: newId(), name: { zh: '退款', en: 'Refund' }, examples: ['我要退款', '怎么把钱退给我', '申请退款一直没到账', 'I want my money back', 'refund please', 'where is my refund'], urgency: 'high' },
    ],
  }),
  sets: ({ topicInto, urgencyInto }, outlet) => (outlet === 'failed' ? [] : [topicInto, urgencyInto].filter((name) => name !== undefined)),
});
