import * as z from 'zod';
import { person } from './staff.ts';
import { bilingual } from './text.ts';

/** Something that somebody did. */
export const auditEntry = z
  .strictObject({
    id: z.int(),
    at: z.iso.datetime(),
    by: person.nullable().meta({ description: 'Null where nobody was signed in.' }),
    action: z.string().meta({ description: 'The method and the pattern of the address.' }),
    title: bilingual,
    subject: z.string().meta({ description: 'The ids in the address, or the id of what was made.' }),
    about: z.string().nullable().meta({ description: 'What the subject is called, where it is a member of staff, a flow or an access token.' }),
    details: z.array(z.strictObject({ field: z.string(), title: bilingual, value: z.unknown() })),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditLog = z
  .strictObject({
    entries: z.array(auditEntry),
    next: z.int().nullable().meta({ description: 'Goes into `before` for what is older; null at the end.' }),
  })
  .meta({ id: 'AuditLog' });

export const auditActions = z.strictObject({ actions: z.array(auditEntry.pick({ action: true, title: true })) }).meta({ id: 'AuditActions' });
