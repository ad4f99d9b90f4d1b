/** The longest wait, in milliseconds: 400 days, so that a reminder after a year fits. */
export const longestWaitMs = 400 * 86_400_000;

/** A duration in whole milliseconds. */
export function durationMs({ amount, unit }: { readonly amount: number; readonly unit: 'seconds' | 'minutes' | 'hours' | 'days' }): number {
  return Math.round(amount * unitMs[unit]);
}

const unitMs = { seconds: 1_000, minutes: 60_000, hours: 3_600_000, days: 86_400_000 } as const;
