import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { sentimentLevels } from '../../../engine/sdk/understanding.ts';

const share = z.number().min(0).max(1);

const shape = z.array(
  z.object({ language: z.enum(['zh', 'en']), text: z.string(), level: z.enum(sentimentLevels), anger: share, urgency: share, complaint: share, split: z.enum(['train', 'test']) }),
);

/** Messages as customers write them, made up for this project and labelled by hand; the `test` half is never trained on. */
export function readServiceMessages(): z.infer<typeof shape> {
  return shape.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../sentiment/serviceMessages.json'), 'utf8')));
}
