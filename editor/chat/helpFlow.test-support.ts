import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/** A flow that answers questions from a knowledge base. */
export const helpFlow = {
  formatVersion: 3,
  name: { zh: '小店客服', en: 'Shop support' },
  locales: ['zh', 'en'],
  variables: [],
  knowledge: ['help'],
  start: 'ask',
  handoff: noTriggers,
  nodes: [
    { id: 'ask', type: 'conversation', config: { say: [{ zh: '您好，请问想了解什么？', en: 'Hello, what would you like to know?' }], expect: { kind: 'text' } } },
    { id: 'match', type: 'faq-match', config: { knowledge: 'help' } },
    { id: 'sorry', type: 'conversation', config: { say: [{ zh: '这个我还不会。', en: 'I do not know that yet.' }] } },
  ],
  edges: [
    { from: 'ask', outlet: 'answered', to: 'match' },
    { from: 'match', outlet: 'answered', to: 'ask' },
    { from: 'match', outlet: 'missed', to: 'sorry' },
    { from: 'sorry', outlet: 'next', to: 'ask' },
  ],
  layout: { nodes: [], groups: [], notes: [] },
};

const entry = (id: string, category: string | undefined, zh: string[], en: string[], answer: { zh: string; en: string }) =>
  ({ id, phrasings: { zh, en }, answer, ...(category !== undefined && { category }) });

const sizes = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'].map((name, index) =>
  entry(`size-${index}`, 'sizes', [`第${name}款的尺码偏大吗？`], [`Does style number ${index + 1} run large?`], { zh: `第${name}款按平时的尺码买就好。`, en: `Take your usual size of style number ${index + 1}.` }));

/** Three categories, one of them long, and an entry that is in none; one answer has links and what looks like markup. */
export const helpKnowledge = {
  slug: 'help',
  name: { zh: '帮助', en: 'Help' },
  categories: [
    { id: 'orders', name: { zh: '订单与配送', en: 'Orders and delivery' } },
    { id: 'returns', name: { zh: '退换货', en: 'Returns' } },
    { id: 'sizes', name: { zh: '尺码', en: 'Sizes' } },
  ],
  entries: [
    entry('shipping', 'orders', ['下单后多久发货？', '什么时候能寄出来', '几天发货'], ['When will my order ship?', 'How soon do you send it'], { zh: '付款后 24 小时内发货，节假日顺延。', en: 'Within 24 hours of payment; a little later on holidays.' }),
    entry('fee', 'orders', ['运费怎么收？', '快递费多少钱'], ['How much is delivery?', 'What does postage cost'], { zh: '满 99 元包邮，不满收 8 元。', en: 'Free from 99 yuan, 8 yuan below that.' }),
    entry('退款到账', 'returns', ['退款多久到账？', '退的钱什么时候回来'], ['When do I get my money back?', 'How long does a refund take'], { zh: '收到退货后 1 至 3 个工作日原路退回。', en: 'One to three working days after the parcel is back with us.' }),
    entry('contact', 'returns', ['退货寄到哪里？'], ['Where do I send a return?'], {
      zh: '请先登记：https://example.com/returns\n有问题写信到 help@example.com，或拨打 tel:400-123-4567。\n<b>请勿到付</b>',
      en: 'Register it first: https://example.com/returns\nQuestions: help@example.com, or tel:400-123-4567.\n<b>No cash on delivery</b>',
    }),
    ...sizes,
    entry('gift', undefined, ['可以代写贺卡吗？'], ['Can you add a greeting card?'], { zh: '可以，下单时备注即可。', en: 'Yes, put it in the notes of your order.' }),
  ],
};
