import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';

export const flows = sqliteTable('flows', {
  id: text().primaryKey(),
  slug: text().notNull().unique(),
  draft: text().notNull(),
  /** Grows with every save of the draft. */
  revision: integer().notNull(),
  liveVersion: integer('live_version'),
  /** Origins that may embed the chat and call it, as a JSON list. */
  sites: text().notNull(),
  /** No new conversation begins on an archived flow. */
  archived: integer({ mode: 'boolean' }).notNull().default(false),
  /** Who saved the draft last, from which tab of their browser, and when; null for what an earlier release or a command saved. */
  savedBy: text('saved_by'),
  savedTab: text('saved_tab'),
  savedAt: integer('saved_at'),
  createdAt: integer('created_at').notNull(),
  updatedAt: integer('updated_at').notNull(),
});

/** Recorded conversations that are replayed before a flow is published. */
export const flowTranscripts = sqliteTable(
  'flow_transcripts',
  {
    flowId: text('flow_id').notNull(),
    id: text().notNull(),
    name: text().notNull(),
    transcript: text().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.id] })],
);

/** Published versions: immutable. */
export const flowVersions = sqliteTable(
  'flow_versions',
  {
    flowId: text('flow_id').notNull(),
    version: integer().notNull(),
    document: text().notNull(),
    note: text().notNull(),
    publishedBy: text('published_by'),
    publishedAt: integer('published_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.flowId, table.version] })],
);
