export interface WaitParts {
  readonly unit: 'seconds' | 'minutes' | 'hours' | 'days';
  /** Of the unit itself; 0 for seconds. */
  readonly big: number;
  /** Of the next smaller unit; the seconds themselves for seconds. */
  readonly small: number;
}

/**
 * How long someone has waited, in the two units a person would say. Never negative.
 *
 * @example waitParts(200_000) // { unit: 'minutes', big: 3, small: 20 }
 */
export function waitParts(milliseconds: number): WaitParts {
  const seconds = Math.max(0, Math.floor(milliseconds / 1_000));
  if (seconds < minute) return { unit: 'seconds', big: 0, small: seconds };
  if (seconds < hour) return { unit: 'minutes', big: Math.floor(seconds / minute), small: seconds % minute };
  if (seconds < day) return { unit: 'hours', big: Math.floor(seconds / hour), small: Math.floor((seconds % hour) / minute) };
  return { unit: 'days', big: Math.floor(seconds / day), small: Math.floor((seconds % day) / hour) };
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;
