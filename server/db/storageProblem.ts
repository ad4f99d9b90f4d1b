import { ProblemError } from '../problem.ts';

/** What SQLite says when it cannot write, as a problem that a client can act on; null for any other error. */
export function storageProblem(error: unknown): ProblemError | null {
  const code = sqliteCode(error);
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new ProblemError('storage.busy', { retryAfter: 1 });
  if (['SQLITE_FULL', 'SQLITE_IOERR', 'SQLITE_READONLY'].some((each) => code.startsWith(each))) return new ProblemError('storage.full', { retryAfter: 10 });
  return null;
}

/** SQLite's own name for an error, such as `SQLITE_FULL`; empty when it is not SQLite's. */
export function sqliteCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('SQLITE_') ? error.code : '';
}
