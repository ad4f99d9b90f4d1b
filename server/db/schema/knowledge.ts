import { blob, index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';

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
