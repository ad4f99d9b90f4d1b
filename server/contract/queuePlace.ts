import * as z from 'zod';

/** Where a customer stands in the queue. */
export const queuePlace = z
  .strictObject({
    position: z.int().min(1),
    /** Seconds to wait, going by the last accepted chats; null while too few are known. */
    waitSeconds: z.int().nullable(),
  })
  .meta({ id: 'QueuePlace' });
export type QueuePlace = z.infer<typeof queuePlace>;
