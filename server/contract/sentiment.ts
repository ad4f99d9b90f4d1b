import * as z from 'zod';
import { sentimentLevels } from '../../engine/sdk/understanding.ts';
import { intact } from './text.ts';

const share = z.number().min(0).max(1);

export const sentimentText = z.strictObject({ text: intact(4000) }).meta({ id: 'SentimentText' });
export const sentimentReading = z
  .strictObject({
    language: z.string(),
    level: z.enum(sentimentLevels),
    score: share,
    anger: share,
    urgency: share,
    complaint: share,
    basis: z.enum(['model', 'signs']),
    causes: z.array(z.strictObject({ term: z.string(), weight: z.number() })),
  })
  .meta({ id: 'SentimentReading' });
