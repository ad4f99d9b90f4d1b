import * as z from 'zod';
import { field } from '../../engine/sdk/index.ts';
import { durationMs, longestWaitMs } from './durationMs.ts';

export const waitSchema = z
  .strictObject({
    amount: z.number().positive().max(100_000).meta(field(['时长', 'How long'])),
    unit: z.enum(['seconds', 'minutes', 'hours', 'days']).meta(field(['单位', 'Unit'], { options: { seconds: ['秒', 'Seconds'], minutes: ['分钟', 'Minutes'], hours: ['小时', 'Hours'], days: ['天', 'Days'] } })),
    interruptible: z
      .boolean()
      .default(false)
      .meta(field(['客户发言时结束等待', 'Customers may interrupt'], { help: ['超过 10 分钟的等待总会响应客户的发言。', 'A wait of more than ten minutes always listens.'] })),
  })
  .refine((config) => durationMs(config) >= 100 && durationMs(config) <= longestWaitMs, { path: ['amount'], message: 'a wait lasts from 0.1 seconds to 400 days' });

export type WaitConfig = z.infer<typeof waitSchema>;
