/**
 * How long to wait, in milliseconds, before attempt number `attempt` (1 is the first retry): doubles from 0.5 s to 20 s,
 * and half of it is left to chance (`random` in 0 to 1) so that many customers do not come back in the same instant.
 */
export function backoff(attempt: number, random: number): number {
  const full = Math.min(20_000, 500 * 2 ** Math.min(attempt - 1, 10));
  return Math.round(full / 2 + (full / 2) * random);
}
