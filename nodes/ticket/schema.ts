import * as z from 'zod';
import { localizedText, variableName } from '../../engine/sdk/index.ts';

export const ticketPriorities = ['low', 'normal', 'high', 'urgent'] as const;

const expression = z.strictObject({ kind: z.literal('expression'), value: z.string().min(1).max(2_000) });

export const ticketSchema = z.strictObject({
  subject: localizedText.default({}),
  description: localizedText.default({}),
  priority: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('fixed'), level: z.enum(ticketPriorities).default('normal') }), expression]).default({ kind: 'fixed', level: 'normal' }),
  topic: z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('fixed'), text: z.string().trim().max(100).default('') }), expression]).default({ kind: 'fixed', text: '' }),
  team: z.string().trim().min(1).max(64).optional(),
  into: variableName.optional(),
  tell: z.boolean().default(true),
  say: localizedText.default({}),
});

export type TicketConfig = z.infer<typeof ticketSchema>;
