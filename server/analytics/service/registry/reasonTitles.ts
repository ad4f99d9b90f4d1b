import type { FaultReason } from '../../../../engine/sdk/event.ts';
import type { BilingualText } from '../../../../engine/sdk/localizedText.ts';

const titles: Readonly<Record<FaultReason | 'flow', BilingualText>> = {
  flow: { zh: '流程安排转人工', en: 'Drawn in the flow' },
  'customer-asked': { zh: '客户点击转人工', en: 'The customer pressed for a person' },
  'asked-in-words': { zh: '客户在消息中要求转人工', en: 'The customer wrote that they want a person' },
  'complaint-repeated': { zh: '客户多次投诉', en: 'The customer complained more than once' },
  'mood-low': { zh: '客户情绪低落', en: 'The customer is upset' },
  'mood-fell': { zh: '客户情绪骤降', en: 'The customer’s mood fell quickly' },
  'node-unmet': { zh: '机器人多次未能解决', en: 'The bot could not help several times' },
  'taken-over': { zh: '主管主动介入', en: 'A supervisor stepped in' },
  'outlet-not-drawn': { zh: '流程在此没有后续步骤', en: 'The flow leads nowhere from there' },
  'node-failed': { zh: '流程节点运行出错', en: 'A node failed' },
  'effect-timeout': { zh: '等待外部服务超时', en: 'An outside service took too long' },
  'visit-budget': { zh: '流程反复循环，已停止', en: 'The flow went round in circles' },
  'snapshot-unreadable': { zh: '会话数据无法读取', en: 'The conversation’s data could not be read' },
  'snapshot-too-large': { zh: '会话数据过大', en: 'The conversation’s data grew too large' },
};

/** Why people are wanted, by the reasons that hand-offs hold. */
export const reasonTitles = Object.entries(titles).map(([key, title]) => ({ key, title: { ...title } }));
