import { ProblemError } from '../app/ProblemError.ts';

/**
 * What a failed save means for the next: `conflict`, somebody saved before; `passing`, the same may work later;
 * `signedOut`, after signing in; `unfit`, another document may be taken; `final`, none will be.
 */
export function readFailure(error: unknown): 'conflict' | 'passing' | 'signedOut' | 'unfit' | 'final' {
  if (!(error instanceof ProblemError)) return 'passing';
  switch (error.status) {
    case 409:
      return 'conflict';
    case 401:
      return 'signedOut';
    case 403:
    case 404:
      return 'final';
    case 400:
    case 413:
    case 422:
      return 'unfit';
    default:
      return 'passing';
  }
}
