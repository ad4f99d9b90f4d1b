import type Sqlite from 'better-sqlite3';
import * as z from 'zod';
import { latestMigration } from './migrations.ts';

/** Why a file is no database to restore from. */
export type Unfit = 'damaged' | 'foreign' | 'newer';

const found = z.array(z.looseObject({}));
const migrated = z.object({ latest: z.number().nullable() });
const integrity = z.array(z.object({ integrity_check: z.string() }));

/** Looks whether a database is whole, is Handrail's, and was not written by a later release; null when all is well. */
export function verifyDatabase(connection: Sqlite.Database): Unfit | null {
  try {
    const [first, ...more] = integrity.parse(connection.pragma('integrity_check'));
    if (first?.integrity_check !== 'ok' || more.length > 0) return 'damaged';
    const tables = found.parse(connection.prepare("select name from sqlite_schema where type = 'table' and name in ('conversations', 'events', 'flows', '__drizzle_migrations')").all());
    if (tables.length < 4) return 'foreign';
    const { latest } = migrated.parse(connection.prepare('select max(created_at) as latest from __drizzle_migrations').get());
    return (latest ?? 0) > latestMigration() ? 'newer' : null;
  } catch {
    return 'damaged';
  }
}
