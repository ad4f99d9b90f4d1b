let aheadMs = 0;

/**
 * Learns how far this computer's clock is from the server's, from the `Date` of an answer. A second or
 * two is the header's own coarseness and the way here, so only more than that counts.
 */
export function noteServerTime(date: string | null, now: number): void {
  const server = date === null ? Number.NaN : Date.parse(date);
  if (Number.isNaN(server)) return;
  const off = server - now;
  aheadMs = Math.abs(off) > 2_500 ? off : 0;
}

/** Milliseconds since 1970 by the server's clock, so that waiting times are right on a computer whose clock is not. */
export function serverTime(now: number): number {
  return now + aheadMs;
}
