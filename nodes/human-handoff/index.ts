import { defineCard, type Outlet } from '../../engine/sdk/index.ts';
import { humanHandoffMeaning } from './analytics.ts';
import { humanHandoffSchema } from './schema.ts';

const resolved: Outlet = { name: 'resolved', title: { zh: '已解决', en: 'Resolved' } };
const returned: Outlet = { name: 'returned', title: { zh: '交还机器人', en: 'Given back' } };
const timeout: Outlet = { name: 'timeout', title: { zh: '无人接待', en: 'Nobody came' } };

export const humanHandoff = defineCard({
  type: 'human-handoff',
  icon: 'IconHeadset',
  group: 'people',
  title: { zh: '转人工', en: 'Hand-off' },
  summary: { zh: '请坐席接入会话；坐席可以解决问题，也可以把会话交还机器人。', en: 'Brings in a person, who resolves the matter or gives the conversation back to the bot.' },
  schema: humanHandoffSchema,
  outlets: ({ patienceMinutes }) => (patienceMinutes === undefined ? [resolved, returned] : [resolved, returned, timeout]),
  meaning: humanHandoffMeaning,
  starter: () => ({}),
  teams: ({ team }) => (team === undefined ? [] : [team]),
  texts: ({ patienceMinutes, waiting, unanswered }) => [
    { path: 'waiting', text: waiting },
    ...(patienceMinutes === undefined ? [] : [{ path: 'unanswered', text: unanswered }]),
  ],
});
