import type { OutcomeFigureKey } from '../../../contract.ts';
import { negativeBelow } from '../../../understanding/sentiment/levelOf.ts';
import type { ChatFacts } from '../facts/ChatFacts.ts';
import { returnDays } from '../facts/createReturns.ts';
import { botOnlyResolution } from '../figures/botOnlyResolution.ts';
import { firstContactResolution } from '../figures/firstContactResolution.ts';
import { handoffRate } from '../figures/handoffRate.ts';
import { handoffReasons } from '../figures/handoffReasons.ts';
import { mood } from '../figures/mood.ts';
import { negativeMood } from '../figures/negativeMood.ts';
import { queueAbandonment } from '../figures/queueAbandonment.ts';
import { serviceLevel } from '../figures/serviceLevel.ts';
import type { Figure } from './Figure.ts';
import { reasonTitles } from './reasonTitles.ts';

/** Figures of how conversations come out. Both languages say the same as the docstrings of what measures them. */
export const outcomeFigures = {
  botOnlyResolution: {
    kind: 'share',
    measure: botOnlyResolution,
    unit: 'share',
    better: 'higher',
    title: { zh: '机器人独立解决率', en: 'Resolved by the bot alone' },
    formula: {
      zh: '机器人独立解决的会话数 ÷ 已结束的会话数。独立解决：全程无需也没有人工介入，并且客户最后的问题得到了知识库的回答，或流程按设计走到了结束。客户说回答没有帮助、最后的问题未命中、客户沉默或在没有得到回答时关闭会话、出现故障的，都不算解决。',
      en: 'Conversations that the bot settled alone / conversations that are over. Settled alone: no person was wanted or stepped in, and the last thing that the customer said was answered from the knowledge, or the flow came to its end as drawn. Not settled: the customer said that the last answer did not help, the last question was missed, they went silent or closed the chat without an answer, or something broke.',
    },
  },
  handoffRate: {
    kind: 'share',
    measure: handoffRate,
    unit: 'share',
    better: 'lower',
    title: { zh: '转人工率', en: 'Hand-off rate' },
    formula: {
      zh: '转过人工的会话数 ÷（转过人工的会话数 + 未转人工且已结束的会话数）。仍由机器人接待的会话尚无结果，不计入。',
      en: 'Conversations in which a person was wanted or stepped in / those and the ones that are over without. What still goes on with the bot is not decided and is not in it.',
    },
  },
  handoffReasons: {
    kind: 'split',
    measure: handoffReasons,
    unit: 'conversations',
    better: null,
    title: { zh: '转人工原因', en: 'Why a person was wanted' },
    formula: { zh: '各原因的转人工次数 ÷ 转人工次数。一个会话可以多次转人工。', en: 'Hand-offs for each reason / hand-offs. One conversation may have several.' },
    parts: reasonTitles,
  },
  firstContactResolution: {
    kind: 'share',
    measure: firstContactResolution,
    unit: 'share',
    better: 'higher',
    title: { zh: '首次解决率', en: 'First-contact resolution' },
    formula: {
      zh: `结束后 ${returnDays} 天内，同一客户没有就同一主题再次发起会话的会话数 ÷ 结束已满 ${returnDays} 天、客户已知的会话数。主题取自坐席小结与流程的主题识别；都没有主题的会话视为同一主题。未满 ${returnDays} 天的会话不计入分母。`,
      en: `Conversations after whose end their contact began no other on the same topic within ${returnDays} days / conversations that ended at least ${returnDays} days ago and whose contact is known. Topics are those of wrap-ups and of the flow’s topic nodes; conversations without any count as about the same. Those whose ${returnDays} days are not over are not in the denominator.`,
    },
  },
  queueAbandonment: {
    kind: 'share',
    measure: queueAbandonment,
    unit: 'share',
    better: 'lower',
    title: { zh: '排队放弃率', en: 'Abandoned in the queue' },
    formula: {
      zh: '接入前客户离开排队的次数 ÷ 已接入或已结束的排队次数。仍在排队的不计入；因无人及时接入而被流程带走的，不算客户放弃。',
      en: 'Hand-offs whose customer left the queue before anybody came / hand-offs that were accepted or ended. Who still waits is not in it; who was sent on by the flow since nobody came in time has not left.',
    },
  },
  serviceLevel: {
    kind: 'share',
    measure: serviceLevel,
    unit: 'share',
    better: 'higher',
    title: { zh: '服务水平', en: 'Service level' },
    formula: {
      zh: '在设定秒数内接入的排队次数 ÷（已接入的排队次数 + 未接入且等待超过该秒数的排队次数）。在该秒数内就离开的不计入。',
      en: 'Hand-offs that were accepted within the seconds set / hand-offs that were accepted, or had waited longer than that. Who left earlier is not in it.',
    },
  },
  mood: {
    kind: 'distribution',
    measure: mood,
    unit: 'mood',
    better: 'higher',
    title: { zh: '客户情绪', en: 'How customers sound' },
    formula: { zh: '客户输入的每条文字的情绪分之和 ÷ 条数，0 为最负面，1 为最正面，0.5 为中性。点选的选项没有情绪分。', en: 'The moods of the texts that customers typed / their number, each from 0, most negative, to 1; 0.5 is neutral. Choices that were pressed have none.' },
  },
  negativeMood: {
    kind: 'share',
    measure: negativeMood,
    unit: 'share',
    better: 'lower',
    title: { zh: '负面消息占比', en: 'Negative messages' },
    formula: { zh: `情绪分低于 ${negativeBelow} 的客户文字条数 ÷ 有情绪分的客户文字条数。`, en: `Customers’ texts whose mood is below ${negativeBelow} / texts whose mood was read.` },
  },
} as const satisfies Record<OutcomeFigureKey, Figure<ChatFacts>>;
