import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Sqlite from 'better-sqlite3';
import { verifyDatabase } from './verifyDatabase.ts';

/** The backup could not be verified: the running database itself is damaged. */
export class BackupError extends Error {}

/**
 * Copies a database that may be in use to one file that only its owner can read: all of one moment, whatever is written
 * meanwhile. The file appears whole or not at all.
 *
 * @throws when `file` exists (`EEXIST`) or cannot be written, {@link BackupError} when the copy is not sound.
 */
export async function backupDatabase(database: string, file: string): Promise<void> {
  const partial = `${file}.partial`;
  closeSync(openSync(file, 'wx', 0o600));
  try {
    closeSync(openSync(partial, 'wx', 0o600));
    const source = new Sqlite(database, { fileMustExist: true, timeout: 5_000 });
    try {
      // All pages in one step: a copy in several would begin anew whenever somebody writes in between.
      await source.backup(partial, { progress: () => 0x7fff_ffff });
    } finally {
      source.close();
    }
    seal(partial);
    renameSync(partial, file);
    sync(dirname(file));
  } catch (error) {
    for (const each of [partial, `${partial}-wal`, `${partial}-shm`, file]) rmSync(each, { force: true });
    throw error;
  }
}

/** Makes it one file without a write-ahead log, looks whether it is sound, and puts it on the disk. */
function seal(file: string): void {
  const copy = new Sqlite(file);
  try {
    copy.pragma('journal_mode = DELETE');
    const unfit = verifyDatabase(copy);
    if (unfit !== null) throw new BackupError(unfit);
  } finally {
    copy.close();
  }
  sync(file);
}

function sync(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
