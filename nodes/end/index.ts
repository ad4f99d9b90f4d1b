import { defineCard } from '../../engine/sdk/index.ts';
import { endMeaning } from './analytics.ts';
import { endSchema } from './schema.ts';

export const end = defineCard({
  type: 'end',
  icon: 'IconFlag',
  group: 'talk',
  title: { zh: '结束', en: 'End' },
  summary: { zh: '可以说一句结束语，然后关闭会话。', en: 'May say last words, then closes the conversation.' },
  schema: endSchema,
  outlets: () => [],
  meaning: endMeaning,
  starter: () => ({ say: { zh: '感谢您的咨询，祝您生活愉快！', en: 'Thank you for getting in touch. Goodbye!' } }),
  texts: ({ say }) => (say ? [{ path: 'say', text: say }] : []),
});
