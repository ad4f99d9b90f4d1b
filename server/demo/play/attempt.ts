import { isPassing, ProblemError } from '../../problem.ts';

/** Does what may be refused because somebody else was faster, or an operator has made the flow another. */
export async function attempt(deed: Promise<unknown>): Promise<void> {
  try {
    await deed;
  } catch (error) {
    if (!(error instanceof ProblemError) || isPassing(error)) throw error;
  }
}
