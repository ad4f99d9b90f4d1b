import type { AgentFigureKey } from '../../../contract.ts';
import type { AgentChat } from '../facts/ofAgent.ts';
import { agentConversations } from '../figures/agentConversations.ts';
import { agentConversationTime } from '../figures/agentConversationTime.ts';
import { agentEffective } from '../figures/agentEffective.ts';
import { agentFirstResponseTime } from '../figures/agentFirstResponseTime.ts';
import { agentResponseTime } from '../figures/agentResponseTime.ts';
import { agentSatisfaction } from '../figures/agentSatisfaction.ts';
import { agentTransferred } from '../figures/agentTransferred.ts';
import { agentUnanswered } from '../figures/agentUnanswered.ts';
import { agentUnansweredRate } from '../figures/agentUnansweredRate.ts';
import { satisfiedFrom } from '../figures/satisfaction.ts';
import type { Figure, StateFigure } from './Figure.ts';

const atTheDesk = { zh: '占比 = 该状态时长 ÷ 示闲、示忙、小休三者时长之和，未打开工作台的时间不计入。', en: 'Its share is of the time available, busy and on a break together; time without a desk open is in none.' };

/** Figures of an agent. Both languages say the same as the docstrings of what measures them. */
export const agentFigures = {
  availableTime: {
    kind: 'duration',
    state: 'available',
    unit: 'milliseconds',
    better: null,
    title: { zh: '示闲时长', en: 'Time available' },
    formula: { zh: `所选日期内，打开工作台且处于示闲状态的自然时长。${atTheDesk.zh}`, en: `Time in the state “available” with a desk open, by the clock, within the period’s days. ${atTheDesk.en}` },
  },
  busyTime: {
    kind: 'duration',
    state: 'busy',
    unit: 'milliseconds',
    better: null,
    title: { zh: '示忙时长', en: 'Time busy' },
    formula: { zh: `所选日期内，打开工作台且处于示忙状态的自然时长。${atTheDesk.zh}`, en: `Time in the state “busy” with a desk open, by the clock, within the period’s days. ${atTheDesk.en}` },
  },
  breakTime: {
    kind: 'duration',
    state: 'break',
    unit: 'milliseconds',
    better: null,
    title: { zh: '小休时长', en: 'Time on a break' },
    formula: { zh: `所选日期内，打开工作台且处于小休状态的自然时长。${atTheDesk.zh}`, en: `Time in the state “on a break” with a desk open, by the clock, within the period’s days. ${atTheDesk.en}` },
  },
  agentConversations: {
    kind: 'count',
    measure: agentConversations,
    unit: 'conversations',
    better: null,
    title: { zh: '总会话数', en: 'Conversations' },
    formula: { zh: '坐席接待过的会话数，同一会话多次接待只算一次。', en: 'Conversations that the agent was on, each once, however often.' },
  },
  agentTransferred: {
    kind: 'count',
    measure: agentTransferred,
    unit: 'conversations',
    better: null,
    title: { zh: '转接会话数', en: 'Passed on' },
    formula: { zh: '由该坐席（或主管代为）转给同事或技能组的会话数，同一会话只算一次；被主管直接接管的不算。', en: 'Conversations that the agent passed on to a colleague or a team, or a supervisor did for them, each once. One that a supervisor took for themselves is not in it.' },
  },
  agentEffective: {
    kind: 'count',
    measure: agentEffective,
    unit: 'conversations',
    better: null,
    title: { zh: '有效会话数', en: 'Effective conversations' },
    formula: { zh: '同一次转人工中，该坐席发送过消息，且客户在转人工之后、该坐席最后一次离开之前发送过消息的会话数。', en: 'Conversations in which, in one hand-off, the agent wrote, and the customer wrote after a person was wanted and before the agent was off for the last time.' },
  },
  agentUnanswered: {
    kind: 'count',
    measure: agentUnanswered,
    unit: 'conversations',
    better: 'lower',
    title: { zh: '未回复会话数', en: 'Unanswered' },
    formula: { zh: '该坐席接待过、现已离开，且没有发送过任何消息的会话数；仍在接待的不计入。', en: 'Conversations that the agent was on and is off again without having written anything. One that they are still on is not in it.' },
  },
  agentUnansweredRate: {
    kind: 'share',
    measure: agentUnansweredRate,
    unit: 'share',
    better: 'lower',
    title: { zh: '未回复率', en: 'Unanswered rate' },
    formula: { zh: '未回复会话数 ÷ 该坐席接待过且现已离开的会话数。', en: 'Unanswered conversations / conversations that the agent was on and is off again.' },
  },
  agentFirstResponseTime: {
    kind: 'distribution',
    measure: agentFirstResponseTime,
    unit: 'milliseconds',
    better: 'lower',
    title: { zh: '平均首次响应时长', en: 'Average first response time' },
    formula: { zh: '该坐席每次接入到本次发出第一条消息的时长之和 ÷ 有消息的接入次数。转接后重新计时。', en: 'Time from each coming on to the agent’s first message of that time / times with a message. Being passed on restarts it.' },
  },
  agentResponseTime: {
    kind: 'distribution',
    measure: agentResponseTime,
    unit: 'milliseconds',
    better: 'lower',
    title: { zh: '平均响应时长', en: 'Average response time' },
    formula: {
      zh: '从第一条未被回复的客户消息到该坐席下一条消息的时长之和 ÷ 该坐席的回复次数。连续的客户消息只算一次；接入之前写下的消息从该坐席接入时起算，转接会让坐席的计时重新开始。',
      en: 'Time from the first customer message that nobody has answered to the agent’s next message / their answers. Messages in a row count once. What was written before they came on waits from their coming on: being passed on restarts the agent’s clock.',
    },
  },
  agentConversationTime: {
    kind: 'distribution',
    measure: agentConversationTime,
    unit: 'milliseconds',
    better: null,
    title: { zh: '平均会话时长', en: 'Average time on a chat' },
    formula: { zh: '该坐席每次接入到离开会话的时长之和 ÷ 已离开的接入次数。', en: 'Time from each coming on a chat to being off it / times that are over.' },
  },
  agentSatisfaction: {
    kind: 'share',
    measure: agentSatisfaction,
    unit: 'share',
    better: 'higher',
    title: { zh: '满意率', en: 'Satisfaction' },
    formula: { zh: `该坐席 ${satisfiedFrom} 分及以上的评价数 ÷ 该坐席的评价数。评价归于询问评价前最后接待的坐席。`, en: `Ratings of ${satisfiedFrom} or more / ratings, of conversations that the agent was the last on before the rating was asked for.` },
  },
} as const satisfies Record<AgentFigureKey, Figure<AgentChat> | StateFigure>;
