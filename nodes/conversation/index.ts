import { defineCard } from '../../engine/sdk/index.ts';
import { conversationMeaning } from './analytics.ts';
import { choiceOutlet, conversationOutlets } from './outlets.ts';
import { conversationSchema } from './schema.ts';
import { conversationTexts } from './texts.ts';

export const conversation = defineCard({
  type: 'conversation',
  icon: 'IconMessageCircle',
  group: 'talk',
  title: { zh: '对话', en: 'Conversation' },
  summary: {
    zh: '说一条或多条消息，然后继续，或等待客户选择、输入文字、填写数字、日期、邮箱等。',
    en: 'Says one or more messages, then goes on or waits for a choice, a text, or a number, date, e-mail and the like.',
  },
  schema: conversationSchema,
  outlets: conversationOutlets,
  meaning: conversationMeaning,
  starter: () => ({ say: [{ zh: '您好，请问有什么可以帮您？', en: 'Hello, how can I help?' }], expect: { kind: 'nothing' } }),
  texts: conversationTexts,
  choices: ({ expect }) => (expect.kind === 'choice' ? expect.choices.map(({ id, label }, index) => ({ path: `expect.choices.${index}.label`, text: label, outlet: choiceOutlet(id) })) : []),
  sets: ({ expect }, outlet) => ('into' in expect && expect.into !== undefined && outlet !== 'invalid' && outlet !== 'silent' ? [expect.into] : []),
});
