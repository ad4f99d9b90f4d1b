import * as z from 'zod';
import { localizedText, shortText, variableName } from '../../engine/sdk/index.ts';

const threshold = z.number().min(0).max(1);

const way = z.strictObject({
  /** As entries name it, and as it stands in the outlet's name. */
  id: z.string().min(1).max(64).regex(/^[\p{L}\p{N}._-]+$/u, 'letters, digits, . _ and - only'),
  title: shortText.optional(),
  /** False where the node it leads to speaks for itself. */
  sayAnswer: z.boolean().default(true),
});

export const faqMatchSchema = z
  .strictObject({
    knowledge: z.string().max(64).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    question: z.string().min(1).max(2_000).default('text'),
    answeredFrom: threshold.optional(),
    unsureFrom: threshold.optional(),
    sayAnswer: z.boolean().default(true),
    askHelpful: z.boolean().default(true),
    offerSuggestions: z.boolean().default(true),
    suggestions: z.int().min(1).max(5).default(3),
    unsureText: localizedText.default({ zh: '请问您想了解的是下面哪个问题？', en: 'Did you mean one of these?' }),
    noneText: localizedText.default({ zh: '都不是', en: 'None of these' }),
    answerInto: variableName.optional(),
    entryInto: variableName.optional(),
    ways: z
      .array(way)
      .max(20)
      .refine((ways) => new Set(ways.map(({ id }) => id)).size === ways.length, 'two ways have the same name')
      .default([]),
  })
  .refine(({ unsureFrom = 0, answeredFrom = 1 }) => unsureFrom <= answeredFrom, { path: ['unsureFrom'], message: 'unsureFrom is larger than answeredFrom' });

export type FaqMatchConfig = z.infer<typeof faqMatchSchema>;
