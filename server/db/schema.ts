import { blob, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

/** Times are milliseconds since 1970 in UTC. JSON is text that the owning module parses with its schema. */

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

export const conversations = sqliteTable(
  'conversations',
  {
    id: text().primaryKey(),
    tokenHash: text('token_hash').notNull(),
    flowId: text('flow_id').notNull(),
    version: integer().notNull(),
    locale: text().notNull(),
    contact: text(),
    /** Where the customer writes from. */
    channel: text().notNull().default('api'),
    status: text({ enum: ['bot', 'queued', 'agent', 'closed'] }).notNull(),
    snapshot: text().notNull(),
    /** The log's last sequence number. */
    seq: integer().notNull(),
    createdAt: integer('created_at').notNull(),
    updatedAt: integer('updated_at').notNull(),
  },
  (table) => [index('conversations_status').on(table.status, table.updatedAt), index('conversations_flow').on(table.flowId, table.createdAt)],
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

/** Conversations that want or have a person. */
export const handoffs = sqliteTable(
  'handoffs',
  {
    conversationId: text('conversation_id').notNull(),
    effectId: text('effect_id').notNull(),
    team: text(),
    note: text().notNull(),
    priority: integer().notNull(),
    requestedAt: integer('requested_at').notNull(),
    acceptedBy: text('accepted_by'),
    acceptedAt: integer('accepted_at'),
    endedAt: integer('ended_at'),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.effectId] }), index('handoffs_open').on(table.endedAt, table.requestedAt)],
);

export const knowledgeBases = sqliteTable('knowledge_bases', {
  slug: text().primaryKey(),
  name: text().notNull(),
  /** Categories, balance, when changes reach customers: see `knowledgeSettings` in the contract. */
  settings: text().notNull().default('{}'),
  /** Grows with every change of the draft. */
  revision: integer().notNull(),
  /** Grows whenever customers meet something else, so that a matcher knows when to be built again. */
  liveRevision: integer('live_revision').notNull().default(0),
  updatedAt: integer('updated_at').notNull(),
});

/** An entry as it is being worked on and as customers meet it; null where it is removed, or not there yet. */
export const knowledgeEntries = sqliteTable(
  'knowledge_entries',
  {
    base: text().notNull(),
    id: text().notNull(),
    position: integer().notNull(),
    draft: text(),
    live: text(),
  },
  (table) => [primaryKey({ columns: [table.base, table.id] })],
);

/** What was done to a base, by whom, with each entry before and after it, so that it can be taken back. */
export const knowledgeChanges = sqliteTable(
  'knowledge_changes',
  {
    base: text().notNull(),
    revision: integer().notNull(),
    at: integer().notNull(),
    by: text(),
    kind: text({ enum: ['edit', 'import', 'merge', 'miss', 'undo', 'publish'] }).notNull(),
    note: text().notNull(),
    edits: text().notNull(),
    /** The revision that took it back. */
    undoneBy: integer('undone_by'),
  },
  (table) => [primaryKey({ columns: [table.base, table.revision] })],
);

/** Questions that a base is tried with whenever it changes. */
export const knowledgeTests = sqliteTable(
  'knowledge_tests',
  {
    base: text().notNull(),
    id: text().notNull(),
    question: text().notNull(),
    locale: text(),
    expects: text(),
    createdAt: integer('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.base, table.id] })],
);

/** What customers asked a base and what came of it. Written in the turn; the words go when their contact is erased. */
export const knowledgeQuestions = sqliteTable(
  'knowledge_questions',
  {
    conversationId: text('conversation_id').notNull(),
    /** The place in the conversation's log where the answer was settled. */
    seq: integer().notNull(),
    base: text().notNull(),
    at: integer().notNull(),
    locale: text().notNull(),
    text: text().notNull(),
    outcome: text({ enum: ['answered', 'unsure', 'missed', 'failed'] }).notNull(),
    /** The best entry, whatever the outcome. */
    entry: text(),
    score: real(),
    /** What the customer said of the answer. */
    helpful: integer({ mode: 'boolean' }),
    /** What an operator made of a question that was not helped. */
    settled: text({ enum: ['attached', 'created', 'ignored'] }),
  },
  (table) => [primaryKey({ columns: [table.conversationId, table.seq] }), index('knowledge_questions_base').on(table.base, table.at)],
);

/** What an encoder made of a phrasing, so that it is asked once: 8-bit numbers with their scale, by a hash of the folded text. */
export const phrasingVectors = sqliteTable(
  'phrasing_vectors',
  {
    model: text().notNull(),
    key: text().notNull(),
    vector: blob({ mode: 'buffer' }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.model, table.key] })],
);

// Staff, in the shape that better-auth asks for.

export const user = sqliteTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text(),
  role: text({ enum: ['owner', 'operator', 'supervisor', 'agent', 'analyst'] }).notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
});

export const session = sqliteTable('session', {
  id: text().primaryKey(),
  token: text().notNull().unique(),
  userId: text('user_id').notNull(),
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  ipAddress: text('ip_address'),
  userAgent: text('user_agent'),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
});

export const account = sqliteTable(
  'account',
  {
    id: text().primaryKey(),
    accountId: text('account_id').notNull(),
    providerId: text('provider_id').notNull(),
    userId: text('user_id').notNull(),
    password: text(),
    accessToken: text('access_token'),
    refreshToken: text('refresh_token'),
    idToken: text('id_token'),
    scope: text(),
    accessTokenExpiresAt: integer('access_token_expires_at', { mode: 'timestamp_ms' }),
    refreshTokenExpiresAt: integer('refresh_token_expires_at', { mode: 'timestamp_ms' }),
    createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
    updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
  },
  (table) => [uniqueIndex('account_provider').on(table.providerId, table.accountId)],
);

export const verification = sqliteTable('verification', {
  id: text().primaryKey(),
  identifier: text().notNull(),
  value: text().notNull(),
  expiresAt: integer('expires_at', { mode: 'timestamp_ms' }).notNull(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
});
