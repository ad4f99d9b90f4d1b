import { defineCard, type Outlet } from '../../engine/sdk/index.ts';
import { humanHandoffMeaning } from './analytics.ts';
import { humanHandoffSchema } from './schema.ts';

const resolved: Outlet = { name: 'resolved', title: { zh: '已解决', en: 'Resolved' } };
const returned: Outlet = { name: 'returned', title: { zh: '交还机器人', en: 'Given back' } };
const unavailable: Outlet = { name: 'unavailable', title: { zh: '暂无人工', en: 'No one available' } };
const timeout: Outlet = { name: 'timeout', title: { zh: '无人接待', en: 'Nobody came' } };
const left: Outlet = { name: 'left', title: { zh: '客户离开', en: 'Customer left' }, optional: true, closes: true };

export const humanHandoff = defineCard({
  type: 'human-handoff',
  icon: 'IconHeadset',
  group: 'people',
  title: { zh: '转人工', en: 'Hand-off' },
  summary: { zh: '请坐席接入会话；坐席可以解决问题，也可以把会话交还机器人。', en: 'Brings in a person, who resolves the matter or gives the conversation back to the bot.' },
  schema: humanHandoffSchema,
  outlets: ({ hours, whenNobody, patienceMinutes }) => [
    resolved,
    returned,
    ...(hours === undefined && whenNobody === 'wait' ? [] : [unavailable]),
    ...(patienceMinutes === undefined ? [] : [timeout]),
    left,
  ],
  meaning: humanHandoffMeaning,
  starter: () => ({}),
  teams: ({ team }) => (team === undefined ? [] : [team]),
  hours: ({ hours }) => (hours === undefined ? [] : [hours]),
  texts: ({ hours, whenNobody, patienceMinutes, waiting, unanswered, closed, nobody }) => [
    { path: 'waiting', text: waiting },
    ...(patienceMinutes === undefined ? [] : [{ path: 'unanswered', text: unanswered }]),
    ...(hours === undefined ? [] : [{ path: 'closed', text: closed }]),
    ...(whenNobody === 'wait' ? [] : [{ path: 'nobody', text: nobody }]),
  ],
});
