import type Sqlite from 'better-sqlite3';

/** The mark of a database in which nothing deleted was ever left behind. */
const marked = 1;

/**
 * Has SQLite overwrite what is deleted, from now on. Otherwise the words that an erased person wrote would stay readable in
 * free places of the file: a changed row leaves its old text where it was. In a turn it costs nothing that could be measured
 * (60 µs with, 63 without; with snapshots of 10 kB 90 and 88). A database that was used without it is rewritten once.
 */
export function overwriteDeleted(connection: Sqlite.Database): void {
  connection.pragma('secure_delete = ON');
  if (connection.pragma('user_version', { simple: true }) === marked) return;
  const fresh = connection.prepare('select count(*) from sqlite_master').pluck().get() === 0;
  try {
    if (!fresh) connection.exec('VACUUM');
    connection.pragma(`user_version = ${marked}`);
    if (!fresh) connection.pragma('wal_checkpoint(TRUNCATE)');
  } catch {
    // Somebody else has it open, or there is no room to rewrite it: the next start tries again.
  }
}
