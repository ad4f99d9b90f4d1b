import type { Wording } from './Wording.ts';

const zh = {
  title: '单独试一下',
  run: '试一下',
  running: '正在处理…',
  message: '以客户身份输入',
  faqPlaceholder: '例如：我的退款什么时候到账？',
  sentimentPlaceholder: '例如：等了三天还没发货，太气人了！',
  answerPlaceholder: '输入一个回答',
  blocked: '请先修正上面的设置，再试。',
  leaves: '会从出口“{{outlet}}”离开',
  asks: '会请客户从建议中选择',
  stays: '没有接受，会再问一次',
  waits: '节点会继续等待',
  faq: { none: '没有相似的知识条目。', score: '相似度 {{score}}', phrasing: '匹配的问法', parts: '匹配的部分', ranked: '最相似的知识条目', thresholds: '直接回答 ≥ {{answered}}，给出建议 ≥ {{unsure}}', missing: '请先选择知识库。' },
  sentiment: { score: '情绪分', anger: '愤怒值', scoreHelp: '0 最负面，1 最正面', angerHelp: '0 平静，1 暴怒', why: '依据', noCauses: '没有明显带情绪的词。', up: '偏正面', down: '偏负面', add: '每行一条消息，最新的在最后' },
  condition: { holds: '成立', not: '不成立', skipped: '未检查', text: '客户最近输入的内容', fails: '计算失败：{{detail}}', noVariables: '这些条件没有用到变量。' },
  conversation: { kept: '保存到 {{name}}', nothing: '这个节点说完就继续，不等待回复。' },
} as const;

const en: Wording<typeof zh> = {
  title: 'Try this node alone',
  run: 'Try',
  running: 'Working…',
  message: 'Type as a customer',
  faqPlaceholder: 'Such as: when will I get my refund?',
  sentimentPlaceholder: 'Such as: three days and still nothing, this is ridiculous!',
  answerPlaceholder: 'Type an answer',
  blocked: 'Put the settings above right first.',
  leaves: 'It leaves by “{{outlet}}”',
  asks: 'It asks the customer which one they mean',
  stays: 'Not accepted: it asks again',
  waits: 'The node goes on waiting',
  faq: { none: 'No entry is like it.', score: 'Likeness {{score}}', phrasing: 'Phrasing', parts: 'What matched', ranked: 'The entries most like it', thresholds: 'answers from {{answered}}, unsure from {{unsure}}', missing: 'Choose a knowledge base first.' },
  sentiment: { score: 'Score', anger: 'Anger', scoreHelp: '0 is most negative, 1 most positive', angerHelp: '0 is calm, 1 furious', why: 'Why', noCauses: 'No word in it carries much feeling.', up: 'positive', down: 'negative', add: 'One message on each line, the latest last' },
  condition: { holds: 'holds', not: 'does not hold', skipped: 'not looked at', text: 'What the customer typed last', fails: 'It cannot be worked out: {{detail}}', noVariables: 'These conditions read no variable.' },
  conversation: { kept: 'Kept in {{name}}', nothing: 'This node speaks and goes on; it waits for nothing.' },
};

/** Texts of trying one node alone. They stand under the inspector's. */
export const inspectorTrial = { zh, en };
