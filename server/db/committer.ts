import type { Database } from './open.ts';
import { ProblemError } from '../problem.ts';

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
      if (connection.inTransaction) connection.exec('ROLLBACK');
      const refusal = storageProblem(error);
      for (const each of batch) each.refuse(refusal);
      return;
    }
    for (const each of batch) each.settle();
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
              if (isStorageError(error)) throw error;
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

function isStorageError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_') && !error.code.startsWith('SQLITE_CONSTRAINT');
}

/** What SQLite says when it cannot write, as a problem that a client can act on. */
function storageProblem(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  if (error.code.startsWith('SQLITE_BUSY') || error.code.startsWith('SQLITE_LOCKED')) return new ProblemError('storage.busy', { retryAfter: 1 });
  if (error.code.startsWith('SQLITE_FULL') || error.code.startsWith('SQLITE_IOERR') || error.code.startsWith('SQLITE_READONLY')) {
    return new ProblemError('storage.full', { retryAfter: 10 });
  }
  return error;
}
