import * as z from 'zod';
import { variableName } from '../../engine/sdk/index.ts';

export const ticketStatusSchema = z.strictObject({
  number: z.string().min(1).max(2_000).default('text'),
  tell: z.boolean().default(true),
  numberInto: variableName.optional(),
  statusInto: variableName.optional(),
  subjectInto: variableName.optional(),
  countInto: variableName.optional(),
});

export type TicketStatusConfig = z.infer<typeof ticketStatusSchema>;
