import { defineCard } from '../../engine/sdk/index.ts';
import { surveyMeaning } from './analytics.ts';
import { surveySchema } from './schema.ts';
import { surveyTexts } from './texts.ts';

export const survey = defineCard({
  type: 'survey',
  icon: 'IconStar',
  group: 'people',
  title: { zh: '满意度调查', en: 'Satisfaction survey' },
  summary: { zh: '请客户打 1 到 5 分，分数低时询问原因，并可留言；每个会话只问一次，客户可以跳过。', en: 'Asks for a score from 1 to 5, the reasons for a low one, and a comment. Asked once per conversation; customers can skip it.' },
  schema: surveySchema,
  outlets: ({ allowTyping }) => [
    { name: 'rated-high', title: { zh: '4–5 分', en: 'Rated 4 or 5' } },
    { name: 'rated-low', title: { zh: '1–3 分', en: 'Rated 1 to 3' } },
    { name: 'skipped', title: { zh: '未评价', en: 'Not rated' } },
    ...(allowTyping ? [{ name: 'other', title: { zh: '其他', en: 'Something else' } }] : []),
  ],
  meaning: surveyMeaning,
  afterService: true,
  starter: () => ({}),
  texts: surveyTexts,
  sets: ({ scoreInto, commentInto }, outlet) => (outlet.startsWith('rated') ? [scoreInto, commentInto].filter((name) => name !== undefined) : []),
});
