import { problem, type Problem } from './contract.ts';
import { ProblemError } from './ProblemError.ts';

/** All that the server said when it refused; nothing where the error is another or its answer is not understood. */
export function toldWith(error: unknown): Partial<Problem> {
  return (error instanceof ProblemError && problem.safeParse(error.told).data) || {};
}
