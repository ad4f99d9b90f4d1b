import { sql } from 'drizzle-orm';
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/**
 * What conversations are told apart by when they are counted: one row for every combination that has come up, and
 * one for all of a version and all of a flow together. It outlives the contact, so that figures stay when words go.
 */
export const segments = sqliteTable(
  'segments',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    /** `one` combination, or all of a `version` or `flow`, whose other columns are empty. */
    scope: text({ enum: ['one', 'version', 'flow'] }).notNull(),
    flowId: text('flow_id').notNull(),
    version: integer().notNull(),
    channel: text().notNull(),
    locale: text().notNull(),
    /** The contact had talked to us before. */
    returned: integer({ mode: 'boolean' }).notNull(),
    /** The contact attributes that owners chose to count by, as JSON with sorted names. */
    attributes: text().notNull(),
  },
  (table) => [uniqueIndex('segments_of').on(table.flowId, table.version, table.channel, table.locale, table.returned, table.attributes, table.scope)],
);

/** Every entering of a node by a conversation, and what became of it. Derived from the log, where `seq` is the entry. */
export const visits = sqliteTable(
  'visits',
  {
    conversationId: text('conversation_id').notNull(),
    seq: integer().notNull(),
    segment: integer().notNull(),
    /** When the conversation began; periods pick by it. */
    begunAt: integer('begun_at').notNull(),
    /** Empty for the rescue behind every flow. */
    node: text().notNull(),
    at: integer().notNull(),
    endedAt: integer('ended_at'),
    became: text({ enum: ['open', 'onward', 'silent', 'closed', 'handed', 'failed', 'ended'] }).notNull(),
    /** Empty where it was left by none. */
    outlet: text().notNull(),
    /** The conversation's first at this node. */
    first: integer({ mode: 'boolean' }).notNull(),
    /** It waited there, and did not only pass through. */
    waited: integer({ mode: 'boolean' }).notNull(),
  },
  // An index over all visits makes writing them three times as dear (77 µs for nine, against 22 for what waits).
  (table) => [primaryKey({ columns: [table.conversationId, table.seq] }), index('visits_waited').on(table.node, table.begunAt, table.segment).where(sql`waited = 1`)],
);

/**
 * Visits counted by the hour, the day and longer spans in which their conversations began. Hours are written in the
 * turn; days and longer, and whole versions and flows, are added up from them afterwards.
 */
export const rollups = sqliteTable(
  'rollups',
  {
    segment: integer().notNull(),
    /** Hours that a row spans: 1, 6, 24, 96 or 384. */
    hours: integer().notNull(),
    /** Which such span since 1970 in UTC. */
    span: integer().notNull(),
    node: text().notNull(),
    /** `begun` counts conversations once, whatever they visit; its node is empty. */
    became: text({ enum: ['begun', 'open', 'onward', 'silent', 'closed', 'handed', 'failed', 'ended'] }).notNull(),
    outlet: text().notNull(),
    visits: integer().notNull(),
    /** Of them, the first of their conversation at this node: how many conversations. */
    conversations: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.segment, table.hours, table.span, table.node, table.became, table.outlet] })],
);

/** Days of a flow whose hours have changed since they were added up, and how often. */
export const rollupMarks = sqliteTable(
  'rollup_marks',
  { flowId: text('flow_id').notNull(), day: integer().notNull(), changes: integer().notNull() },
  (table) => [primaryKey({ columns: [table.flowId, table.day] })],
);

/**
 * What the logs of conversations that are over come to for the service figures, so that these need not read every log.
 * Derived from the log up to `seq`; a row of a shorter log than the conversation's, or of another form, says nothing.
 */
export const conversationFacts = sqliteTable('conversation_facts', {
  conversationId: text('conversation_id').primaryKey(),
  seq: integer().notNull(),
  /** Which release's way of working them out; see `factsForm`. */
  form: integer().notNull(),
  /** JSON: `LogFacts`. Holds no words of customers. */
  facts: text().notNull(),
});

/** A figure that is watched. */
export const alertRules = sqliteTable('alert_rules', {
  id: text().primaryKey(),
  /** JSON: `alertRule` in the contract. */
  rule: text().notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** A time in which a watched figure was out of the ordinary; one row from its beginning to its end. */
export const alerts = sqliteTable(
  'alerts',
  {
    id: text().primaryKey(),
    ruleId: text('rule_id').notNull(),
    /** What it is about where a rule watches several: a flow, a topic, a node. */
    subject: text().notNull(),
    begunAt: integer('begun_at').notNull(),
    /** The last time the figure was seen there. */
    seenAt: integer('seen_at').notNull(),
    endedAt: integer('ended_at'),
    /** JSON: the figure, what is usual, the line, where to look. Holds no words of customers. */
    details: text().notNull(),
    /** When it was sent, where it is to be; null while it waits for the quiet hours to end. */
    sentAt: integer('sent_at'),
    /** How often sending has failed, and why the last time. */
    attempts: integer().notNull().default(0),
    failure: text(),
    acknowledgedBy: text('acknowledged_by'),
    acknowledgedAt: integer('acknowledged_at'),
  },
  (table) => [index('alerts_open').on(table.endedAt, table.ruleId, table.subject), index('alerts_begun').on(table.begunAt)],
);
