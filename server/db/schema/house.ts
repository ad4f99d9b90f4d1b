import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';

/** What the owners have set for the whole house: JSON by name, each with its schema where it belongs. */
export const settings = sqliteTable('settings', { name: text().primaryKey(), value: text().notNull(), updatedAt: integer('updated_at').notNull() });

/** Who did what. Never holds words of customers. */
export const audit = sqliteTable(
  'audit',
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: integer().notNull(),
    by: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    details: text().notNull(),
  },
  (table) => [index('audit_at').on(table.at), index('audit_by').on(table.by, table.at)],
);
