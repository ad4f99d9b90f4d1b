import * as z from 'zod';
import { intact } from './text.ts';

/** What a customer says of the conversation; `score` null takes it back. */
export const surveyAnswer = z
  .strictObject({
    score: z.int().min(1).max(5).nullable(),
    reasons: z.array(z.string().min(1).max(64)).max(12).default([]).meta({ description: 'Ids of the `reasons` in the `survey` of the message that asks for the score.' }),
    comment: z.union([z.literal(''), intact(4000)]).default(''),
  })
  .meta({ id: 'SurveyAnswer' });
export type SurveyAnswer = z.infer<typeof surveyAnswer>;

/** The answer as it stands. */
export const surveyState = z
  .strictObject({ score: z.int().min(1).max(5).nullable(), reasons: z.array(z.string()), comment: z.string(), changeableUntil: z.iso.datetime() })
  .meta({ id: 'SurveyState' });
export type SurveyState = z.infer<typeof surveyState>;
