import { setTimeout as sleep } from 'node:timers/promises';
import type Sqlite from 'better-sqlite3';
import { ProblemError } from '../problem.ts';

/** Attempts, and milliseconds between them: somebody else who reads, such as a backup, has to be done first. */
const patience = { attempts: 20, pause: 250 } as const;

/**
 * Moves everything committed into the database's file and cuts its write-ahead log to nothing, so that no earlier state of a
 * page is left there.
 *
 * @throws {ProblemError} `storage.busy` when others read for too long; what was committed stays committed.
 */
export async function emptyWal(connection: Sqlite.Database): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    if (truncated(connection)) return;
    if (attempt === patience.attempts) throw new ProblemError('storage.busy', { retryAfter: 5 });
    await sleep(patience.pause, undefined, { ref: false });
  }
}

/** Tries it once, without waiting in the way of everybody else. */
function truncated(connection: Sqlite.Database): boolean {
  const wait = Number(connection.pragma('busy_timeout', { simple: true }));
  connection.pragma('busy_timeout = 0');
  try {
    return connection.pragma('wal_checkpoint(TRUNCATE)', { simple: true }) === 0;
  } finally {
    connection.pragma(`busy_timeout = ${wait}`);
  }
}
