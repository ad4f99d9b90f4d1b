import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/index.ts';

export const ticketStatuses = ['open', 'pending', 'resolved', 'closed'] as const;

/** Asks how the customer's own tickets stand: one by its number, or all that are not resolved. Those of others are as if there were none. */
export const ticketStatus = defineEffect({
  kind: 'ticket.status',
  params: z.strictObject({ number: z.int().min(1).nullable() }),
  outcomes: {
    found: z.strictObject({
      /** How many there are; the latest of them are told. */
      count: z.int().min(1),
      tickets: z
        .array(
          z.strictObject({
            number: z.int().min(1),
            subject: z.string().max(200),
            status: z.enum(ticketStatuses),
            /** What the customer was told about it last; empty where nothing was. */
            reply: z.string().max(4_000),
          }),
        )
        .min(1)
        .max(5),
    }),
    none: z.strictObject({}),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 10_000,
});
