import * as z from 'zod';
import { person } from './staff.ts';
import { intact } from './text.ts';

/** A token that a program is to read figures by. */
export const newToken = z
  .strictObject({
    name: intact(100).meta({ description: 'What it is for; stands in the audit log with everything that is taken out by it.' }),
    days: z.int().min(1).max(366).meta({ description: 'How long it is good for.' }),
  })
  .meta({ id: 'NewToken' });
export type NewToken = z.infer<typeof newToken>;

/** A token as it is listed: `ended` once whoever made it is no owner any more. */
export const apiToken = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    state: z.enum(['good', 'expired', 'revoked', 'ended']),
    role: z.literal('analyst').meta({ description: 'What it may read is what this role may read.' }),
    by: person.nullable(),
    createdAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
    lastUsedAt: z.iso.datetime().nullable().meta({ description: 'To the minute.' }),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ApiToken' });
export type ApiToken = z.infer<typeof apiToken>;
export const apiTokens = z.strictObject({ tokens: z.array(apiToken) }).meta({ id: 'ApiTokens' });

/** A token that was just made; the token itself is told this once. */
export const madeToken = apiToken.extend({ token: z.string() }).meta({ id: 'MadeToken' });
export type MadeToken = z.infer<typeof madeToken>;
