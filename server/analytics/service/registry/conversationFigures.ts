import type { AgentFigureKey, ConversationFigureKey } from '../../../contract.ts';
import type { BilingualText } from '../../../../engine/sdk/localizedText.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import { conversationTime } from '../figures/conversationTime.ts';
import { conversations } from '../figures/conversations.ts';
import { effectiveConversations } from '../figures/effectiveConversations.ts';
import { firstResponseTime } from '../figures/firstResponseTime.ts';
import { queueTime } from '../figures/queueTime.ts';
import { ratings } from '../figures/ratings.ts';
import { ratingShares, scores } from '../figures/ratingShares.ts';
import { responseTime } from '../figures/responseTime.ts';
import { satisfaction, satisfiedFrom } from '../figures/satisfaction.ts';
import { staffedConversations } from '../figures/staffedConversations.ts';
import { agentFigures } from './agentFigures.ts';
import type { Figure } from './Figure.ts';

/** Figures of conversations. Both languages say the same as the docstrings of what measures them. */
export const conversationFigures = {
  conversations: {
    kind: 'count',
    measure: conversations,
    unit: 'conversations',
    better: null,
    title: { zh: '会话总量', en: 'Conversations' },
    formula: { zh: '在所选时间内开始的会话数。', en: 'Conversations that began in the period.' },
  },
  staffedConversations: {
    kind: 'count',
    measure: staffedConversations,
    unit: 'conversations',
    better: null,
    title: { zh: '人工接待量', en: 'Conversations with an agent' },
    formula: { zh: '有坐席接入过的会话数，无论以何种方式接入。', en: 'Conversations that an agent was on, however they came to it.' },
  },
  effectiveConversations: {
    kind: 'count',
    measure: effectiveConversations,
    unit: 'conversations',
    better: null,
    title: { zh: '人工有效会话量', en: 'Effective conversations with an agent' },
    formula: {
      zh: '同一次转人工之后、结束之前，客户与坐席各至少发送一条消息的会话数。',
      en: 'Conversations in which, after one and the same hand-off was asked for and before it ended, the customer and an agent each wrote at least once.',
    },
  },
  ratings: {
    kind: 'count',
    measure: ratings,
    unit: 'ratings',
    better: null,
    title: { zh: '满意度评价数', en: 'Ratings' },
    formula: { zh: '客户给出分数的会话数；跳过的不算，改过的以最后一次为准。按坐席区分或只看某位坐席时，只计关于该坐席的评价。', en: 'Conversations whose customer gave a score. Skipped surveys do not count; a score that was changed counts as it stands. Of a single agent, the ratings that are about them.' },
  },
  ratingShares: {
    kind: 'split',
    measure: ratingShares,
    unit: 'ratings',
    better: null,
    title: { zh: '各级满意度占比', en: 'Ratings by score' },
    formula: { zh: '各分数的评价数 ÷ 满意度评价数。', en: 'Ratings of each score / ratings.' },
    parts: scores.map((score) => ({ key: String(score), title: { zh: `${score} 分`, en: score === 1 ? '1 star' : `${score} stars` } })),
  },
  satisfaction: {
    kind: 'share',
    measure: satisfaction,
    unit: 'share',
    better: 'higher',
    title: { zh: '满意率', en: 'Satisfaction' },
    formula: withAgent('agentSatisfaction', { zh: `${satisfiedFrom} 分及以上的评价数 ÷ 满意度评价数。`, en: `Ratings of ${satisfiedFrom} or more / ratings.` }),
  },
  queueTime: {
    kind: 'distribution',
    measure: queueTime,
    unit: 'milliseconds',
    better: 'lower',
    title: { zh: '平均排队时长', en: 'Average wait in the queue' },
    formula: {
      zh: '已接入会话的排队时长之和 ÷ 已接入会话数。从需要人工起，到第一位坐席接入为止；之后被转接不重新计算，主管主动介入的会话没有排队，不计入。按技能组区分时，计入会话当时排队等候的技能组。按自然时间计，夜间也算。',
      en: 'The waiting time of accepted chats / accepted chats. A chat waits from when a person is wanted until the first agent is on it. Being passed on does not make it wait anew; one that a supervisor stepped into unasked never waited and is not in it. By team, it counts for the team that it waited for. By the clock, nights too.',
    },
  },
  conversationTime: {
    kind: 'distribution',
    measure: conversationTime,
    unit: 'milliseconds',
    better: null,
    title: { zh: '平均会话时长', en: 'Average length of a conversation' },
    formula: withAgent('agentConversationTime', {
      zh: '已结束会话从开始到结束的时长之和 ÷ 已结束会话数，包含机器人接待的部分和超时前的沉默。',
      en: 'Time from beginning to end of the conversations that are over / their number. The bot’s part and the silence before a timeout are in it.',
    }),
  },
  firstResponseTime: {
    kind: 'distribution',
    measure: firstResponseTime,
    unit: 'milliseconds',
    better: 'lower',
    title: { zh: '平均首次响应时长', en: 'Average first response time' },
    formula: withAgent('agentFirstResponseTime', {
      zh: '从第一位坐席接入到坐席发出第一条消息（无论由谁发出）的时长之和 ÷ 有坐席消息的转人工次数。',
      en: 'Time from the first agent’s accepting to the first agent message, whoever writes it / hand-offs with an agent message.',
    }),
  },
  responseTime: {
    kind: 'distribution',
    measure: responseTime,
    unit: 'milliseconds',
    better: 'lower',
    title: { zh: '平均响应时长', en: 'Average response time' },
    formula: withAgent('agentResponseTime', {
      zh: '从第一条未被回复的客户消息到下一条坐席消息的时长之和 ÷ 坐席回复次数。连续的客户消息只算一次；排队时写下的消息从第一位坐席接入时起算；转接不会让客户的计时重新开始。按自然时间计，夜间也算。',
      en: 'Time from the first customer message that nobody has answered to the next agent message / answers. Messages in a row count once. What was written in the queue waits from the first agent’s accepting. Being passed on does not restart the customer’s clock. By the clock, nights too.',
    }),
  },
} as const satisfies Record<ConversationFigureKey, Figure<ChatFacts>>;

/** A formula, and that of an agent it is another: the one of the agents' figure of that name. */
function withAgent(key: AgentFigureKey, { zh, en }: BilingualText): BilingualText {
  const twin = agentFigures[key];
  return { zh: `${zh}按坐席区分或只看某位坐席时，与坐席指标“${twin.title.zh}”的口径一致：${twin.formula.zh}`, en: `${en} Of a single agent, it is measured as the agents’ figure “${twin.title.en}”: ${twin.formula.en}` };
}
