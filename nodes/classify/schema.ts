import * as z from 'zod';
import { shortText, variableName } from '../../engine/sdk/index.ts';
import { example, examplesMost } from './example.ts';

const topic = z.strictObject({
  /** Stands in the outlet's name, so that a topic can be renamed without redrawing. */
  id: z.string().min(1).max(64),
  name: shortText,
  examples: z.array(example).min(1).max(examplesMost),
  urgency: z.enum(['low', 'normal', 'high', 'urgent']).default('normal'),
});

export const classifySchema = z.strictObject({
  classes: z
    .array(topic)
    .min(1)
    .max(30)
    .refine((classes) => new Set(classes.map(({ id }) => id)).size === classes.length, 'two topics have the same id'),
  text: z.string().min(1).max(2_000).default('text'),
  from: z.number().min(0).max(1).optional(),
  topicInto: variableName.optional(),
  urgencyInto: variableName.optional(),
});

export type ClassifyConfig = z.infer<typeof classifySchema>;
