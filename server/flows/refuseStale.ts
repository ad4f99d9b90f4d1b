import { ProblemError } from '../problem.ts';

/** @throws {ProblemError} `draft.conflict` with the current revision when another one was expected. */
export function refuseStale(current: number, expected: number): void {
  if (current !== expected) throw new ProblemError('draft.conflict', { details: { revision: current }, revision: current });
}
