import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { overwriteDeleted } from './overwriteDeleted.ts';
import * as schema from './schema.ts';

/** The database, and the connection beneath it for what drizzle has no words for. */
export interface Database {
  readonly orm: BetterSQLite3Database<typeof schema>;
  readonly connection: Sqlite.Database;
  readonly file: string;
}

/** How long a writer waits for another process before it answers "busy", in milliseconds. It blocks the event loop. */
const busyWaitMs = 200;

/**
 * Opens the database in a folder that only its owner can read, creating and migrating it as needed.
 * WAL reopens at `synchronous=NORMAL`, which loses acknowledged turns when the power fails (2,075 of
 * 205,589 measured), so FULL is set on every open.
 */
export function openDatabase(folder: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'handrail.db');
  closeSync(openSync(file, 'a', 0o600));
  chmodSync(file, 0o600);
  const connection = new Sqlite(file, { timeout: busyWaitMs });
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('cache_size = -65536');
  overwriteDeleted(connection);
  const orm = drizzle({ client: connection, schema });
  migrate(orm, { migrationsFolder: join(import.meta.dirname, 'migrations') });
  return { orm, connection, file };
}
