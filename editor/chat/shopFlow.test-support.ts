import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

const choices = [
  { id: 'hours', label: { zh: '营业时间', en: 'Opening hours' } },
  { id: 'place', label: { zh: '门店地址', en: 'Address' } },
  { id: 'nothing', label: { zh: '没有了', en: 'Nothing else' } },
];

/** A small shop's flow: a greeting, two questions by choice, and a way out. */
export const shop = {
  formatVersion: 3,
  name: { zh: '小店客服', en: 'Shop support' },
  locales: ['zh', 'en'],
  variables: [],
  knowledge: [],
  start: 'hello',
  handoff: noTriggers,
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好，我是小店的机器人。', en: 'Hello, I am the shop\'s bot.' }], expect: { kind: 'choice', choices, allowTyping: true } } },
    { id: 'more', type: 'conversation', config: { say: [{ zh: '还想了解什么？', en: 'What else?' }], expect: { kind: 'choice', choices, allowTyping: true } } },
    { id: 'hours', type: 'conversation', config: { say: [{ zh: '每天 9 点到 21 点。', en: 'Every day from 9 to 21.' }] } },
    { id: 'place', type: 'conversation', config: { say: [{ zh: '人民路 1 号。', en: '1 People\'s Road.' }] } },
    { id: 'unclear', type: 'conversation', config: { say: [{ zh: '我不太明白，请换个说法。', en: 'Could you put it differently?' }] } },
    { id: 'bye', type: 'end', config: { say: { zh: '再见！', en: 'Goodbye!' } } },
  ],
  edges: [
    ...['hello', 'more'].flatMap((from) => [
      { from, outlet: 'choice:hours', to: 'hours' },
      { from, outlet: 'choice:place', to: 'place' },
      { from, outlet: 'choice:nothing', to: 'bye' },
      { from, outlet: 'other', to: 'unclear' },
    ]),
    ...['hours', 'place', 'unclear'].map((from) => ({ from, outlet: 'next', to: 'more' })),
  ],
  layout: { nodes: [], groups: [], notes: [] },
};
