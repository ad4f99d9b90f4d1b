import * as z from 'zod';
import { localizedText } from '../../engine/sdk/index.ts';

export const endSchema = z.strictObject({
  say: localizedText.optional(),
});

export type EndConfig = z.infer<typeof endSchema>;
