import * as z from 'zod';
import { localizedText, variableName } from '../../engine/sdk/index.ts';

const threshold = z.number().min(0).max(1);

export const sentimentCheckSchema = z
  .strictObject({
    over: z.enum(['last', 'window', 'trend']).default('last'),
    window: z.int().min(2).max(10).default(3),
    movesBy: z.number().min(0.01).max(1).default(0.2),
    levels: z.enum(['two', 'four', 'five']).default('two'),
    angryFrom: threshold.default(0.6),
    negativeBelow: threshold.default(0.4),
    positiveFrom: threshold.default(0.65),
    soothe: localizedText.default({}),
    into: variableName.optional(),
    levelInto: variableName.optional(),
    angerInto: variableName.optional(),
    urgencyInto: variableName.optional(),
    complaintInto: variableName.optional(),
  })
  .refine((config) => config.negativeBelow <= config.positiveFrom, { path: ['negativeBelow'], message: 'negativeBelow is larger than positiveFrom' });

export type SentimentCheckConfig = z.infer<typeof sentimentCheckSchema>;
