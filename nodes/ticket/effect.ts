import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/index.ts';
import { ticketPriorities } from './schema.ts';

/** Makes a ticket of the conversation, once for each time it is asked. */
export const createTicket = defineEffect({
  kind: 'ticket.create',
  params: z.strictObject({
    subject: z.string().min(1).max(200),
    description: z.string().max(4_000),
    topic: z.string().max(100),
    priority: z.enum(ticketPriorities),
    team: z.string().max(64).nullable(),
  }),
  outcomes: {
    created: z.strictObject({
      number: z.int().min(1),
      /** By when it is to be resolved, as ISO 8601 in UTC. */
      dueAt: z.string().max(40),
    }),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 10_000,
});
