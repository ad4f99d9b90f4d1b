import * as z from 'zod';
import { durationMs, longestWaitMs } from './durationMs.ts';

export const waitSchema = z
  .strictObject({
    amount: z.number().positive().max(100_000),
    unit: z.enum(['seconds', 'minutes', 'hours', 'days']),
    interruptible: z.boolean().default(false),
  })
  .refine((config) => durationMs(config) >= 100 && durationMs(config) <= longestWaitMs, { path: ['amount'], message: 'a wait lasts from 0.1 seconds to 400 days' });

export type WaitConfig = z.infer<typeof waitSchema>;
