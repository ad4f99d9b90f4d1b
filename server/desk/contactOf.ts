import { eq, sql, type SQL } from 'drizzle-orm';
import { contacts, conversations } from '../db/schema.ts';

/** Joins a conversation to its contact; to the one that theirs was merged into, where it was. */
export const contactOf: SQL = eq(contacts.id, sql`coalesce((select c.merged_into from contacts c where c.id = ${conversations.contactId}), ${conversations.contactId})`);
