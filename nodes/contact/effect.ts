import * as z from 'zod';
import { defineEffect } from '../../engine/sdk/index.ts';

/** What can be written: `name`, `email`, `phone`, or `attribute:` and its name. */
const field = z.string().max(80).regex(/^(name|email|phone|attribute:.+)$/su);
const readable = z.union([field, z.enum(['vip', 'returning', 'verified'])]);

/** Keeps something about the customer, and reads what is remembered of them. First who they are, then what is written, then what is read. */
export const contact = defineEffect({
  kind: 'contact',
  params: z.strictObject({
    read: z.array(readable).max(20),
    write: z.record(field, z.string().max(4_000)),
    /** The business's own id of them, which the flow has made sure of; null leaves them who they are. */
    identify: z.string().max(4_000).nullable(),
    consent: z.strictObject({ purpose: z.string().max(64), given: z.boolean() }).nullable(),
    addTags: z.array(z.string().max(40)).max(20),
  }),
  outcomes: {
    known: z.strictObject({
      /** The texts that were asked for, empty where nothing is remembered. */
      values: z.record(z.string(), z.string().max(4_000)),
      vip: z.int(),
      returning: z.boolean(),
      verified: z.boolean(),
    }),
    /** Nothing of what was asked for is remembered. */
    unknown: z.strictObject({}),
    failed: z.strictObject({}),
    timeout: z.null(),
  },
  timeoutMs: 5_000,
});
