import { defineCard } from '../../engine/sdk/index.ts';
import { ticketStatusMeaning } from './analytics.ts';
import { ticketStatusSchema } from './schema.ts';

export const ticketStatus = defineCard({
  type: 'ticket-status',
  icon: 'IconListSearch',
  group: 'people',
  title: { zh: '查询工单', en: 'Ticket status' },
  summary: {
    zh: '告诉客户工单的进度和最近的回复：按客户输入的工单号查找；没有工单号时列出该客户未完成的工单。只能查到客户自己的工单。',
    en: 'Tells the customer how a ticket stands, and what was answered last: by the number they typed, else all of theirs that are not resolved. Never those of others.',
  },
  schema: ticketStatusSchema,
  outlets: () => [
    { name: 'found', title: { zh: '已找到', en: 'Found' } },
    { name: 'none', title: { zh: '没有找到', en: 'None' } },
    { name: 'failed', title: { zh: '查询失败', en: 'Failed' }, optional: true },
  ],
  meaning: ticketStatusMeaning,
  starter: () => ({}),
  sets: ({ numberInto, statusInto, subjectInto, countInto }, outlet) => (outlet === 'failed' ? [] : [numberInto, statusInto, subjectInto, countInto].filter((name) => name !== undefined)),
});
