import * as z from 'zod';
import { shortText } from '../../engine/sdk/index.ts';

const conditionCase = z.strictObject({
  /** Stands in the outlet's name, so that a condition can be rewritten without redrawing. */
  id: z.string().min(1).max(64),
  when: z.string().min(1).max(2_000),
  title: shortText.optional(),
});

export const conditionSchema = z.strictObject({
  cases: z
    .array(conditionCase)
    .min(1)
    .max(50)
    .refine((cases) => new Set(cases.map((each) => each.id)).size === cases.length, 'two cases have the same id'),
});

export type ConditionConfig = z.infer<typeof conditionSchema>;
