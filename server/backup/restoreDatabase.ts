import { chmodSync, closeSync, constants, copyFileSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
import { migrationsFolder } from './migrations.ts';
import { verifyDatabase, type Unfit } from './verifyDatabase.ts';

/** Why nothing was restored. */
export class RestoreError extends Error {
  readonly reason: Unfit | 'in-use';

  constructor(reason: Unfit | 'in-use') {
    super(reason);
    this.reason = reason;
  }
}

/**
 * Puts a backup in the place of the database in a data folder. The backup is verified and brought to this release's
 * format as a copy first; the old database is kept beside it. Until the last step nothing has changed.
 *
 * @param now milliseconds since 1970, for the name under which the old database is kept.
 * @returns where the old database is kept, or null when there was none.
 * @throws {RestoreError} when the backup is no good or something has the database open.
 */
export function restoreDatabase(backup: string, folder: string, now: number): string | null {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = join(folder, 'handrail.db');
  const copy = join(folder, 'handrail.db.restoring');
  rmSync(copy, { force: true });
  try {
    copyFileSync(backup, copy, constants.COPYFILE_EXCL);
    chmodSync(copy, 0o600);
    prepare(copy);
    const old = existsSync(file) ? holdAlone(file) : null;
    try {
      const kept = old === null ? null : `${file}.before-restore-${new Date(now).toISOString().replaceAll(':', '-')}`;
      if (kept !== null) linkSync(file, kept);
      // A log that a damaged database left behind would be played into the restored one.
      for (const each of ['-wal', '-shm', '-journal']) if (existsSync(file + each)) renameSync(file + each, (kept ?? copy) + each);
      renameSync(copy, file);
      sync(folder);
      return kept;
    } finally {
      old?.close();
    }
  } finally {
    for (const each of [copy, `${copy}-wal`, `${copy}-shm`, `${copy}-journal`]) rmSync(each, { force: true });
  }
}

function prepare(copy: string): void {
  let connection: Sqlite.Database;
  try {
    connection = new Sqlite(copy);
  } catch {
    throw new RestoreError('damaged');
  }
  try {
    const unfit = verifyDatabase(connection);
    if (unfit !== null) throw new RestoreError(unfit);
    connection.pragma('journal_mode = DELETE');
    migrate(drizzle({ client: connection }), { migrationsFolder });
  } finally {
    connection.close();
  }
  sync(copy);
}

/**
 * Opens the database so that nobody else has it or can open it. Leaving the write-ahead log needs that, so a server that
 * runs on it makes this fail; and it leaves the old database whole in one file.
 *
 * @throws {RestoreError} `in-use`.
 */
function holdAlone(file: string): Sqlite.Database {
  const connection = new Sqlite(file, { timeout: 500 });
  try {
    const mode = connection.pragma('journal_mode = DELETE', { simple: true });
    connection.exec('BEGIN EXCLUSIVE');
    // Somebody may have opened it in between.
    if (mode !== 'delete' || connection.pragma('journal_mode', { simple: true }) !== 'delete') throw new RestoreError('in-use');
    return connection;
  } catch (error) {
    connection.close();
    if (isCode(error, 'SQLITE_NOTADB') || isCode(error, 'SQLITE_CORRUPT')) return new Sqlite(':memory:');
    throw isCode(error, 'SQLITE_BUSY') || isCode(error, 'SQLITE_LOCKED') ? new RestoreError('in-use') : error;
  }
}

function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith(code);
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
