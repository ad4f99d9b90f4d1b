import type { Database } from './open.ts';
import { ProblemError } from '../problem.ts';
import { sqliteCode, storageProblem } from './storageProblem.ts';

/** Runs jobs against the database, each all or nothing, acknowledged only once it is on the disk. */
export interface Committer {
  /** Runs `job` in a transaction; resolves after the commit. A job that throws leaves nothing behind. */
  run<T>(job: () => T): Promise<T>;
  /** Resolves when everything accepted so far is committed; later jobs are refused. */
  close(): Promise<void>;
}

interface Waiting {
  /** Runs the job inside the open transaction. Throws only what must end the whole batch. */
  readonly attempt: () => void;
  readonly settle: () => void;
  readonly refuse: (error: unknown) => void;
}

/**
 * Shares one commit, and so one fsync, among all jobs that arrive while the last one was being
 * written. Each job has a savepoint of its own, so that one that fails does not take others along.
 */
export function createCommitter({ connection }: Database): Committer {
  const begin = connection.prepare('BEGIN IMMEDIATE');
  const commit = connection.prepare('COMMIT');
  const savepoint = connection.prepare('SAVEPOINT job');
  const release = connection.prepare('RELEASE job');
  const undo = connection.prepare('ROLLBACK TO job');
  let queue: Waiting[] = [];
  let scheduled = false;
  let closed = false;

  function flush(): void {
    const batch = queue;
    queue = [];
    scheduled = false;
    try {
      begin.run();
      for (const each of batch) each.attempt();
      commit.run();
    } catch (error) {
      leave();
      const refusal = storageProblem(error) ?? error;
      for (const each of batch) each.refuse(refusal);
      return;
    }
    for (const each of batch) each.settle();
  }

  /** Leaves no transaction open, whatever has happened: the next batch could not begin. */
  function leave(): void {
    try {
      if (connection.inTransaction) connection.exec('ROLLBACK');
    } catch {
      // The next BEGIN says so to whoever waits for it.
    }
  }

  return {
    run<T>(job: () => T): Promise<T> {
      if (closed) return Promise.reject(new ProblemError('server.stopping', { retryAfter: 1 }));
      return new Promise<T>((resolve, reject) => {
        let settle = (): void => undefined;
        queue.push({
          attempt() {
            savepoint.run();
            try {
              const result = job();
              settle = () => resolve(result);
            } catch (error) {
              if (endsBatch(error) || !connection.inTransaction) throw error;
              undo.run();
              settle = () => reject(error);
            }
            release.run();
          },
          settle: () => settle(),
          refuse: reject,
        });
        if (!scheduled) {
          scheduled = true;
          setImmediate(flush);
        }
      });
    },
    async close() {
      closed = true;
      while (scheduled) await new Promise((resolve) => setImmediate(resolve));
    },
  };
}

/** Errors after which SQLite says to give up the whole transaction; any other concerns its own job alone. */
const ending = ['SQLITE_BUSY', 'SQLITE_LOCKED', 'SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_NOMEM', 'SQLITE_INTERRUPT', 'SQLITE_READONLY', 'SQLITE_CANTOPEN'];

function endsBatch(error: unknown): boolean {
  const code = sqliteCode(error);
  return ending.some((each) => code.startsWith(each));
}
