/** Fewer than these say nothing, however they fell. */
export const leastDecided = 20;
/** A 95 % interval wider than this, in shares, says as good as nothing. */
export const widestInterval = 0.3;

/** Whether a share is of too few to be claimed: it is shown grey, with its counts and without a percentage. */
export function tooFew({ of, low, high }: { readonly of: number; readonly low: number; readonly high: number }): boolean {
  return of < leastDecided || high - low > widestInterval;
}
