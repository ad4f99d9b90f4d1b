import * as z from 'zod';
import { field, localizedText, variableName } from '../../engine/sdk/index.ts';

const threshold = z.number().min(0).max(1);

export const faqMatchSchema = z
  .strictObject({
    knowledge: z
      .string()
      .max(64)
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      .meta(field(['知识库', 'Knowledge base'], { kind: 'knowledge' })),
    question: z
      .string()
      .min(1)
      .max(2_000)
      .default('text')
      .meta(field(['要匹配的内容', 'What to look up'], { kind: 'expression', holds: 'text', help: ['text 指客户最近输入的文字，一般无需修改；也可以填变量，例如 question。', '“text” is what the customer typed last, and rarely needs changing; a variable may stand here too, such as question.'] })),
    answeredFrom: threshold.default(0.6).meta(field(['直接回答的最低分', 'Answers from'], { kind: 'share', help: ['达到此分数时直接给出答案。', 'Scored this or more, the entry answers.'] })),
    unsureFrom: threshold.default(0.3).meta(field(['给出建议的最低分', 'Unsure from'], { kind: 'share', help: ['达到此分数、但不足以直接回答时，询问客户想问的是哪一个。', 'Scored this or more, the customer is asked which one they mean.'] })),
    sayAnswer: z.boolean().default(true).meta(field(['说出答案', 'Say the answer'])),
    offerSuggestions: z
      .boolean()
      .default(true)
      .meta(field(['询问客户想问什么', 'Offer suggestions'], { help: ['关闭后，不确定的问题从“不确定”出口离开。', 'Switched off, an unsure match leaves by "unsure".'] })),
    suggestions: z.int().min(1).max(5).default(3).meta(field(['建议数量', 'How many suggestions'])),
    unsureText: localizedText.default({ zh: '请问您想了解的是下面哪个问题？', en: 'Did you mean one of these?' }).meta(field(['给出建议时说', 'Said with the suggestions'], { template: true })),
    noneText: localizedText.default({ zh: '都不是', en: 'None of these' }).meta(field(['“都不是”按钮', 'The "none" button'], { template: true })),
    answerInto: variableName.optional().meta(field(['答案保存到变量', 'Keep the answer in'], { kind: 'variable', holds: 'text' })),
    entryInto: variableName.optional().meta(field(['知识条目编号保存到变量', 'Keep the entry\'s id in'], { kind: 'variable', holds: 'text' })),
  })
  .refine((config) => config.unsureFrom <= config.answeredFrom, { path: ['unsureFrom'], message: 'unsureFrom is larger than answeredFrom' });

export type FaqMatchConfig = z.infer<typeof faqMatchSchema>;
