import { durationMs } from './durationMs.ts';
import type { WaitConfig } from './schema.ts';

/** Whether a message ends the wait. A long one always listens: nobody is left without an answer for days. */
export function listens(config: WaitConfig): boolean {
  return config.interruptible || durationMs(config) > 600_000;
}
