import * as z from 'zod';
import { localizedText, shortText, variableName, writtenText } from '../../engine/sdk/index.ts';

const surveyReason = z.strictObject({
  /** What is kept, the same in every language. */
  id: z.string().min(1).max(64),
  label: shortText,
});

export const surveySchema = z.strictObject({
  question: writtenText.default({ zh: '请为本次服务打分，您的评价会帮助我们做得更好。', en: 'How satisfied are you with the help you got?' }),
  labels: z
    .strictObject({
      five: shortText.default({ zh: '5 分 非常满意', en: '5 – Very satisfied' }),
      four: shortText.default({ zh: '4 分 满意', en: '4 – Satisfied' }),
      three: shortText.default({ zh: '3 分 一般', en: '3 – Neutral' }),
      two: shortText.default({ zh: '2 分 不满意', en: '2 – Dissatisfied' }),
      one: shortText.default({ zh: '1 分 非常不满意', en: '1 – Very dissatisfied' }),
    })
    .prefault({}),
  askReasonsBelow: z.int().min(0).max(5).default(3),
  reasonsQuestion: writtenText.default({ zh: '请问哪些地方可以做得更好？可以多选，也可以直接告诉我们。', en: 'What could have been better? Choose any that apply, or tell us in your own words.' }),
  reasons: z
    .array(surveyReason)
    .max(12)
    .refine((reasons) => new Set(reasons.map(({ id }) => id)).size === reasons.length, 'two reasons have the same id')
    .default([
      { id: 'unsolved', label: { zh: '问题没有解决', en: 'My problem was not solved' } },
      { id: 'slow', label: { zh: '等待时间太长', en: 'It took too long' } },
      { id: 'misunderstood', label: { zh: '没有听懂我的问题', en: 'I was not understood' } },
      { id: 'unclear', label: { zh: '回答不够清楚', en: 'The answers were not clear' } },
      { id: 'attitude', label: { zh: '服务态度不好', en: 'The service was unfriendly' } },
    ]),
  askComment: z.boolean().default(true),
  commentQuestion: writtenText.default({ zh: '还有什么想告诉我们的吗？请直接输入，也可以跳过。', en: 'Is there anything you would like to add? Just type it, or skip this.' }),
  skipText: shortText.default({ zh: '跳过', en: 'Skip' }),
  thanks: localizedText.default({ zh: '感谢您的评价！', en: 'Thank you for your feedback!' }),
  silenceMinutes: z.number().min(0.1).max(1_440).default(10),
  scoreInto: variableName.optional(),
  commentInto: variableName.optional(),
  /** What is typed in place of a score has a way of its own: a question that comes up at the end is not put off. */
  allowTyping: z.boolean().default(false),
});

export type SurveyConfig = z.infer<typeof surveySchema>;
