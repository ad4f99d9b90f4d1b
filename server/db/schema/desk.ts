import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** Conversations that want or have a person. */
export const handoffs = sqliteTable(
  'handoffs',
  {
    conversationId: text('conversation_id').notNull(),
    effectId: text('effect_id').notNull(),
    team: text(),
    note: text().notNull(),
    priority: integer().notNull(),
    /** What its agent has to know, as a JSON list of skill and least level. */
    skills: text().notNull().default('[]'),
    /** Why a person was wanted: `flow` where it was drawn, else the reason of the rescue. */
    reason: text().notNull().default('flow'),
    /** Its place: the smallest is next. A priority is worth some minutes of waiting, so that nobody is passed for ever. */
    rank: integer().notNull().default(0),
    /** The agent whose it is to take, when it was passed on to one. */
    reservedFor: text('reserved_for'),
    /** Milliseconds without a sign of the customer after which they have left the queue; null lets it wait. */
    abandonMs: integer('abandon_ms'),
    requestedAt: integer('requested_at').notNull(),
    acceptedBy: text('accepted_by'),
    acceptedAt: integer('accepted_at'),
    endedAt: integer('ended_at'),
  },
  (table) => [
    primaryKey({ columns: [table.conversationId, table.effectId] }),
    index('handoffs_open').on(table.endedAt, table.acceptedBy, table.rank),
    index('handoffs_requested').on(table.requestedAt),
  ],
);

/** Every stretch of an agent on a chat. Derived from the log, where `seq` is the entry that put them on. */
export const assignments = sqliteTable(
  'assignments',
  {
    conversationId: text('conversation_id').notNull(),
    seq: integer().notNull(),
    effectId: text('effect_id').notNull(),
    agent: text().notNull(),
    how: text({ enum: ['accepted', 'routed', 'transferred', 'taken'] }).notNull(),
    acceptedAt: integer('accepted_at').notNull(),
    endedAt: integer('ended_at'),
    endedAs: text('ended_as', { enum: ['resolved', 'returned', 'transferred', 'taken', 'disconnected', 'left', 'other'] }),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.seq] }), index('assignments_agent').on(table.agent, table.acceptedAt)],
);

/** Who has read how far: an agent's id, or `customer`. */
export const reads = sqliteTable(
  'reads',
  { conversationId: text('conversation_id').notNull(), reader: text().notNull(), seq: integer().notNull(), at: integer().notNull() },
  (table) => [primaryKey({ columns: [table.conversationId, table.reader] })],
);

export const conversationTags = sqliteTable(
  'conversation_tags',
  { conversationId: text('conversation_id').notNull(), tag: text().notNull() },
  (table) => [primaryKey({ columns: [table.conversationId, table.tag] }), index('conversation_tags_tag').on(table.tag)],
);

/** Staff whom an internal note names. The words stand in the conversation's log. */
export const mentions = sqliteTable(
  'mentions',
  {
    userId: text('user_id').notNull(),
    conversationId: text('conversation_id').notNull(),
    seq: integer().notNull(),
    at: integer().notNull(),
    readAt: integer('read_at'),
  },
  (table) => [primaryKey({ columns: [table.userId, table.conversationId, table.seq] })],
);

/** What an agent made of a chat when it was done. */
export const wrapUps = sqliteTable(
  'wrap_ups',
  {
    conversationId: text('conversation_id').notNull(),
    effectId: text('effect_id').notNull(),
    by: text().notNull(),
    at: integer().notNull(),
    topic: text().notNull(),
    resolution: text({ enum: ['solved', 'unsolved', 'follow-up', 'spam'] }).notNull(),
    summary: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.effectId] }), index('wrap_ups_at').on(table.at)],
);

/** Something to be done about a conversation by a day. */
export const tasks = sqliteTable(
  'tasks',
  {
    id: text().primaryKey(),
    conversationId: text('conversation_id'),
    contactId: text('contact_id'),
    assignee: text().notNull(),
    title: text().notNull(),
    dueAt: integer('due_at').notNull(),
    doneAt: integer('done_at'),
    createdBy: text('created_by').notNull(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [index('tasks_assignee').on(table.assignee, table.doneAt, table.dueAt)],
);

/** What customers say of a conversation once it is over: once each, and changed within a day at most. */
export const surveys = sqliteTable(
  'surveys',
  {
    conversationId: text('conversation_id').primaryKey(),
    /** The place in the log where it was first answered. */
    seq: integer().notNull(),
    /** Who was on last; null where the bot was alone. */
    agent: text(),
    /** 1 to 5; null when it was skipped. */
    score: integer(),
    reasons: text().notNull(),
    comment: text().notNull(),
    at: integer().notNull(),
    changedAt: integer('changed_at').notNull(),
  },
  (table) => [index('surveys_at').on(table.at)],
);

/** Replies that agents have at hand. */
export const cannedReplies = sqliteTable('canned_replies', {
  id: text().primaryKey(),
  shortcut: text().notNull(),
  /** By locale, as JSON. */
  text: text().notNull(),
  /** Whose it is alone; null is everyone's. */
  owner: text(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});
