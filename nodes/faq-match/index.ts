import { defineCard } from '../../engine/sdk/index.ts';
import { faqMatchMeaning } from './analytics.ts';
import { faqMatchOutlets, isWay } from './outlets.ts';
import { faqMatchSchema } from './schema.ts';

export const faqMatch = defineCard({
  type: 'faq-match',
  icon: 'IconBook2',
  group: 'understand',
  title: { zh: '知识库问答', en: 'FAQ match' },
  summary: {
    zh: '在知识库中查找客户的问题并回答；不确定时请客户选择，找不到时从“未命中”离开。',
    en: 'Answers the customer from a knowledge base; when unsure it asks which question they mean.',
  },
  schema: faqMatchSchema,
  outlets: faqMatchOutlets,
  meaning: faqMatchMeaning,
  starter: ({ document }) => (document.knowledge[0] === undefined ? {} : { knowledge: document.knowledge[0] }),
  knowledge: ({ knowledge }) => [knowledge],
  texts: ({ offerSuggestions, unsureText, noneText }) =>
    offerSuggestions
      ? [
          { path: 'unsureText', text: unsureText },
          { path: 'noneText', text: noneText },
        ]
      : [],
  sets: ({ answerInto, entryInto }, outlet) => (outlet === 'answered' || isWay(outlet) ? [answerInto, entryInto].filter((name) => name !== undefined) : []),
});
