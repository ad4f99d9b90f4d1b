import { defineCard } from '../../engine/sdk/index.ts';
import { ticketMeaning } from './analytics.ts';
import { ticketSchema } from './schema.ts';

export const ticket = defineCard({
  type: 'ticket',
  icon: 'IconTicket',
  group: 'people',
  title: { zh: '创建工单', en: 'Create ticket' },
  summary: {
    zh: '把客户的问题记成一张工单，交给坐席跟进，并把工单号告诉客户；会话记录会自动关联。',
    en: 'Makes a ticket of what the customer needs, for people to follow up, and tells the customer its number. The conversation is linked.',
  },
  schema: ticketSchema,
  outlets: () => [
    { name: 'created', title: { zh: '已创建', en: 'Created' } },
    { name: 'failed', title: { zh: '创建失败', en: 'Failed' }, optional: true },
  ],
  meaning: ticketMeaning,
  starter: () => ({ subject: { zh: '客户留言：{{ text }}', en: 'From a customer: {{ text }}' } }),
  teams: ({ team }) => (team === undefined ? [] : [team]),
  texts: ({ tell, say }) => (tell && Object.keys(say).length > 0 ? [{ path: 'say', text: say }] : []),
  sets: ({ into }, outlet) => (outlet === 'created' && into !== undefined ? [into] : []),
});
