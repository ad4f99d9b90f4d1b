import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const tickets = sqliteTable(
  'tickets',
  {
    number: integer().primaryKey({ autoIncrement: true }),
    subject: text().notNull(),
    description: text().notNull(),
    topic: text().notNull(),
    priority: text({ enum: ['low', 'normal', 'high', 'urgent'] }).notNull(),
    /** `pending` waits for the customer, and stops the clock. */
    status: text({ enum: ['open', 'pending', 'resolved', 'closed'] }).notNull(),
    assignee: text(),
    team: text(),
    contactId: text('contact_id'),
    conversationId: text('conversation_id'),
    source: text({ enum: ['flow', 'chat', 'hand'] }).notNull(),
    /** What asked for it, so that asking again makes no second one. */
    requestKey: text('request_key').unique(),
    firstReplyDue: integer('first_reply_due'),
    resolutionDue: integer('resolution_due'),
    firstRepliedAt: integer('first_replied_at'),
    resolvedAt: integer('resolved_at'),
    pausedAt: integer('paused_at'),
    revision: integer().notNull().default(0),
    createdBy: text('created_by'),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [index('tickets_status').on(table.status, table.updatedAt), index('tickets_contact').on(table.contactId), index('tickets_conversation').on(table.conversationId)],
);

/** A ticket's history: what was changed, and what was said about it. */
export const ticketEvents = sqliteTable(
  'ticket_events',
  {
    number: integer().notNull(),
    seq: integer().notNull(),
    at: integer().notNull(),
    /** Null is the house, or the customer. */
    by: text(),
    kind: text({ enum: ['created', 'changed', 'comment', 'reply', 'customer'] }).notNull(),
    data: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.number, table.seq] })],
);
