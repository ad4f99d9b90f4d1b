import * as z from 'zod';
import { variableName } from '../../engine/sdk/index.ts';

const expression = z.string().min(1).max(2_000);
const attribute = z.string().trim().min(1).max(64);
const tag = z.string().trim().min(1).max(40);

const read = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), into: variableName }),
  z.strictObject({ kind: z.literal('email'), into: variableName }),
  z.strictObject({ kind: z.literal('phone'), into: variableName }),
  z.strictObject({ kind: z.literal('attribute'), attribute, into: variableName }),
  z.strictObject({ kind: z.literal('vip'), into: variableName }),
  z.strictObject({ kind: z.literal('returning'), into: variableName }),
  z.strictObject({ kind: z.literal('verified'), into: variableName }),
]);

const write = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('name'), value: expression }),
  z.strictObject({ kind: z.literal('email'), value: expression }),
  z.strictObject({ kind: z.literal('phone'), value: expression }),
  z.strictObject({ kind: z.literal('attribute'), attribute, value: expression }),
]);

export const contactSchema = z.strictObject({
  /** The business's own id of the customer, once the flow has made sure of who they are. */
  identify: expression.optional(),
  writes: z.array(write).max(20).default([]),
  reads: z.array(read).max(20).default([]),
  tags: z.array(tag).max(20).default([]),
  consent: z.strictObject({ purpose: z.string().trim().min(1).max(64), given: z.boolean().default(true) }).optional(),
});

export type ContactConfig = z.infer<typeof contactSchema>;
