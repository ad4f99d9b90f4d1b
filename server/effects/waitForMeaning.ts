import { setTimeout as sleep } from 'node:timers/promises';
import type { Encoder } from '../understanding/encode/createEncoder.ts';
import type { Match } from '../understanding/match/createMatcher.ts';
import { NotYet, type Around } from './performer.ts';

/** Milliseconds that a customer waits for the meaning of their text at most. */
const patience = 1_500;

/**
 * Does nothing when nothing is wanted, when nobody can read it, or when the caller does not wait.
 *
 * @throws {NotYet} else, until the text has been read.
 */
export function waitForMeaning(wants: Match['wants'], encoder: Encoder | undefined, { waits }: Pick<Around, 'waits'>): void {
  if (wants === undefined || encoder === undefined || !waits) return;
  throw new NotYet(() => Promise.race([encoder.encode(wants.model, [wants.text]), sleep(patience, undefined, { ref: false })]));
}
