import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** A customer across conversations and channels. */
export const contacts = sqliteTable(
  'contacts',
  {
    id: text().primaryKey(),
    name: text().notNull().default(''),
    email: text().notNull().default(''),
    phone: text().notNull().default(''),
    locale: text().notNull().default(''),
    /** Who they are to the business, as a signed token or a flow has verified. */
    externalId: text('external_id').unique(),
    verifiedAt: integer('verified_at'),
    attributes: text().notNull().default('{}'),
    tags: text().notNull().default('[]'),
    vip: integer().notNull().default(0),
    /** What they agreed to, by purpose: whether, and when they said so. */
    consent: text().notNull().default('{}'),
    note: text().notNull().default(''),
    /** Until when nothing that they write is taken. */
    blockedUntil: integer('blocked_until'),
    /** The contact that a person found to be the same. Both keep their rows, so that it can be undone. */
    mergedInto: text('merged_into'),
    erasedAt: integer('erased_at'),
    /** Grows with every change. */
    revision: integer().notNull().default(0),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
    /** When a conversation of theirs began last. */
    seenAt: integer('seen_at').notNull(),
  },
  (table) => [index('contacts_seen').on(table.seenAt), index('contacts_merged').on(table.mergedInto)],
);
