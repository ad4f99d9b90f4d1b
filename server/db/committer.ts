import type { Database } from './open.ts';
import { ProblemError } from '../problem.ts';
import { sqliteCode, storageProblem } from './storageProblem.ts';

/** Runs jobs against the database, each all or nothing, acknowledged only once it is on the disk. */
export interface Committer {
  /** Runs `job` in a transaction; resolves after the commit. A job that throws leaves nothing behind. */
  run<T>(job: () => T): Promise<T>;
  /**
   * For what jobs leave to be written together at the end of their commit, where that is cheaper than each by itself.
   * A job that fails takes back what it left. What is left outside of a job is written at once, in the caller's transaction.
   */
  gather<T>(write: (left: readonly T[]) => void): Gathering<T>;
  /** Resolves when everything accepted so far is committed; later jobs are refused. */
  close(): Promise<void>;
}

export interface Gathering<T> {
  leave(one: T): void;
  /** What the jobs of the commit under way have left so far, oldest first; a query does not see it yet. */
  readonly left: readonly T[];
}

interface Waiting {
  /** Runs the job inside the open transaction. Throws only what must end the whole batch. */
  readonly attempt: () => void;
  readonly settle: () => void;
  readonly refuse: (error: unknown) => void;
}

/** What the jobs of the commit under way have left. */
interface Left {
  count(): number;
  /** Takes back all but the first. */
  keep(count: number): void;
  write(): void;
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
  const gathered: Left[] = [];
  let committing = false;
  let queue: Waiting[] = [];
  let scheduled = false;
  let closed = false;

  function flush(): void {
    const batch = queue;
    queue = [];
    scheduled = false;
    committing = true;
    try {
      begin.run();
      for (const each of batch) each.attempt();
      for (const each of gathered) each.write();
      commit.run();
    } catch (error) {
      leave();
      const refusal = storageProblem(error) ?? error;
      for (const each of batch) each.refuse(refusal);
      return;
    } finally {
      committing = false;
      for (const each of gathered) each.keep(0);
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
            const counts = gathered.map((each) => each.count());
            try {
              const result = job();
              settle = () => resolve(result);
            } catch (error) {
              if (endsBatch(error) || !connection.inTransaction) throw error;
              undo.run();
              gathered.forEach((each, place) => each.keep(counts[place] ?? 0));
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
    gather<T>(write: (left: readonly T[]) => void): Gathering<T> {
      const left: T[] = [];
      gathered.push({
        count: () => left.length,
        keep: (count) => void left.splice(count),
        write: () => left.length > 0 && write(left),
      });
      return { left, leave: (one) => void (committing ? left.push(one) : write([one])) };
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
