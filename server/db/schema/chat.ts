import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const conversations = sqliteTable(
  'conversations',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    flowId: text('flow_id').notNull(),
    version: integer().notNull(),
    locale: text().notNull(),
    /** What the business's site said of the customer as the conversation began; not verified. */
    contact: text(),
    /** The contact whose conversation it is; null before contacts were kept. */
    contactId: text('contact_id'),
    /** What it is counted with; null until its visits are counted. */
    segment: integer(),
    /** Where the customer writes from. */
    channel: text().notNull().default('api'),
    status: text({ enum: ['bot', 'queued', 'agent', 'closed'] }).notNull(),
    snapshot: text().notNull(),
    /** The log's last sequence number. */
    seq: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [index('conversations_status').on(table.status, table.updatedAt), index('conversations_created').on(table.createdAt, table.id), index('conversations_flow').on(table.flowId, table.createdAt), index('conversations_contact').on(table.contactId, table.createdAt), index('conversations_uncounted').on(table.createdAt).where(sql`segment is null`)],
);

/** The log: append-only, and the truth that everything else is derived from. */
export const events = sqliteTable(
  'events',
  {
    conversationId: text('conversation_id').notNull(),
    seq: integer().notNull(),
    at: integer().notNull(),
    kind: text().notNull(),
    node: text(),
    outlet: text(),
    data: text(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.seq] })],
);

/** What a client's message came to, so that the same message again gets the same answer. */
export const turns = sqliteTable(
  'turns',
  {
    conversationId: text('conversation_id').notNull(),
    messageId: text('message_id').notNull(),
    fromSeq: integer('from_seq').notNull(),
    toSeq: integer('to_seq').notNull(),
    status: text({ enum: ['bot', 'queued', 'agent', 'closed'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.messageId] })],
);

export const timers = sqliteTable(
  'timers',
  {
    conversationId: text('conversation_id').notNull(),
    id: text().notNull(),
    due: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.id] }), index('timers_due').on(table.due)],
);

/** Effects that are carried out after the commit. A row lives until its outcome is in the log. */
export const effects = sqliteTable(
  'effects',
  {
    conversationId: text('conversation_id').notNull(),
    id: text().notNull(),
    kind: text().notNull(),
    params: text().notNull(),
    requestedAt: integer('requested_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.id] })],
);
