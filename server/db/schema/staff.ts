import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';

// `user`, `session`, `account` and `verification` have the shape that better-auth asks for.

export const user = sqliteTable('user', {
  id: text().primaryKey(),
  name: text().notNull(),
  email: text().notNull().unique(),
  emailVerified: integer('email_verified', { mode: 'boolean' }).notNull(),
  image: text(),
  role: text({ enum: ['owner', 'operator', 'supervisor', 'agent', 'analyst'] }).notNull(),
  /** Since when they may not sign in any more. What they did keeps their name. */
  disabledAt: integer('disabled_at'),
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

/** Links by which somebody joins, or sets a new password. */
export const invites = sqliteTable('invites', {
  tokenHash: text('token_hash').primaryKey(),
  /** Whose password it sets; null makes a new member of staff. */
  userId: text('user_id'),
  email: text().notNull(),
  role: text({ enum: ['owner', 'operator', 'supervisor', 'agent', 'analyst'] }).notNull(),
  teams: text().notNull().default('[]'),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: integer('used_at'),
});

/** Tokens by which programs read figures. Of each, only the hash of its secret is kept. */
export const apiTokens = sqliteTable('api_tokens', {
  id: text().primaryKey(),
  name: text().notNull(),
  hash: text().notNull(),
  createdBy: text('created_by').notNull(),
  createdAt: integer('created_at').notNull(),
  expiresAt: integer('expires_at').notNull(),
  /** To the minute. */
  lastUsedAt: integer('last_used_at'),
  revokedAt: integer('revoked_at'),
});

/** Staff as agents: whether they take chats, and how many. A member of staff without a row has never been on the desk. */
export const agents = sqliteTable('agents', {
  userId: text('user_id').primaryKey(),
  /** 示闲 gets chats by itself, 示忙 takes them by hand, 小休 takes none. */
  state: text({ enum: ['available', 'busy', 'break'] }).notNull().default('busy'),
  stateSince: integer('state_since').notNull(),
  maxChats: integer('max_chats').notNull().default(5),
  /** When the last of their desks was lost; null while one is open. */
  disconnectedAt: integer('disconnected_at'),
  /** Since when nothing has been given to them. */
  idleSince: integer('idle_since').notNull(),
});

/** In which state each agent has been, and from when. */
export const agentStates = sqliteTable(
  'agent_states',
  { userId: text('user_id').notNull(), at: integer().notNull(), state: text({ enum: ['available', 'busy', 'break', 'offline'] }).notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.at] })],
);

export const agentSkills = sqliteTable(
  'agent_skills',
  { userId: text('user_id').notNull(), skill: text().notNull(), level: integer().notNull() },
  (table) => [primaryKey({ columns: [table.userId, table.skill] })],
);

/** A team is known by its name, in flows too. */
export const teams = sqliteTable('teams', { name: text().primaryKey(), createdAt: integer('created_at').notNull() });

export const teamMembers = sqliteTable(
  'team_members',
  { team: text().notNull(), userId: text('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.team, table.userId] }), index('team_members_user').on(table.userId)],
);
