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
  faq: {
    none: '没有相似的知识条目。',
    add: '最后一行是要问的，前面各行是客户之前说的话（Shift+Enter 换行）',
    decision: { answered: '知识库会直接回答', unsure: '知识库不确定', missed: '知识库没有找到' },
    layer: { exact: '依据：与某个问法完全一致', words: '依据：用词相近', meaning: '依据：意思相近' },
    readAs: '结合上文理解为：{{text}}',
    score: '把握 {{score}}', phrasing: '匹配的问法', parts: '匹配的部分', ranked: '最相似的知识条目', answeredFrom: '本节点：直接回答 ≥ {{from}}', unsureFrom: '本节点：给出建议 ≥ {{from}}', missing: '请先选择知识库。',
  },
  classify: { placeholder: '例如：钱什么时候退给我？', found: '最像“{{name}}”，把握 {{score}}', none: '和哪个主题都不像。', parts: '匹配的部分', from: '本节点：至少 {{from}}' },
  sentiment: {
    level: '情绪等级',
    levels: { 'very-negative': '非常负面', negative: '负面', neutral: '中性', positive: '正面', 'very-positive': '非常正面' },
    trend: '变化 {{trend}}',
    signs: '没有这种语言的模型，只看了表情、标点等通用信号。',
    score: '情绪分', anger: '愤怒值', urgency: '紧急程度', complaint: '投诉倾向', scoreHelp: '0 最负面，1 最正面', angerHelp: '0 平静，1 暴怒', urgencyHelp: '0 不急，1 非常紧急', complaintHelp: '0 没有，1 明确要投诉',
    why: '依据', noCauses: '没有明显带情绪的词。', up: '偏正面', down: '偏负面', add: '每行一条消息，最新的在最后（Shift+Enter 换行）',
  },
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
  faq: {
    none: 'No entry is like it.',
    add: 'The last line is asked; above it stands what the customer said before (Shift+Enter for a new line)',
    decision: { answered: 'The knowledge base would answer', unsure: 'The knowledge base is unsure', missed: 'The knowledge base finds nothing' },
    layer: { exact: 'because of the very words of a phrasing', words: 'because the words are alike', meaning: 'because the meaning is alike' },
    readAs: 'Read with what came before: {{text}}',
    score: 'Sure to {{score}}', phrasing: 'Phrasing', parts: 'What matched', ranked: 'The entries most like it', answeredFrom: 'This node answers from {{from}}', unsureFrom: 'This node asks back from {{from}}', missing: 'Choose a knowledge base first.',
  },
  classify: { placeholder: 'Such as: when do I get my money back?', found: 'Most like “{{name}}”, sure to {{score}}', none: 'It is like none of the topics.', parts: 'What matched', from: 'This node wants {{from}}' },
  sentiment: {
    level: 'Level',
    levels: { 'very-negative': 'Very negative', negative: 'Negative', neutral: 'Neutral', positive: 'Positive', 'very-positive': 'Very positive' },
    trend: 'moved by {{trend}}',
    signs: 'There is no model for this language: only emoji, punctuation and the like were read.',
    score: 'Score', anger: 'Anger', urgency: 'Urgency', complaint: 'Complaint', scoreHelp: '0 is most negative, 1 most positive', angerHelp: '0 is calm, 1 furious', urgencyHelp: '0 can wait, 1 cannot', complaintHelp: '0 is none, 1 a threat to take it further',
    why: 'Why', noCauses: 'No word in it carries much feeling.', up: 'positive', down: 'negative', add: 'One message on each line, the latest last (Shift+Enter for a new line)',
  },
  condition: { holds: 'holds', not: 'does not hold', skipped: 'not looked at', text: 'What the customer typed last', fails: 'It cannot be worked out: {{detail}}', noVariables: 'These conditions read no variable.' },
  conversation: { kept: 'Kept in {{name}}', nothing: 'This node speaks and goes on; it waits for nothing.' },
};

/** Texts of trying one node alone. They stand under the inspector's. */
export const inspectorTrial = { zh, en };
