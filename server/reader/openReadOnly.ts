import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Database } from '../db/open.ts';
import * as schema from '../db/schema.ts';

/** A connection of its own that can only read; in WAL it neither waits for writers nor holds them up. */
export function openReadOnly(file: string): Database {
  const connection = new Sqlite(file, { readonly: true, fileMustExist: true });
  connection.pragma('cache_size = -131072');
  connection.pragma('mmap_size = 1073741824');
  connection.pragma('temp_store = MEMORY');
  return { orm: drizzle({ client: connection, schema }), connection, file };
}
