import { isDeepStrictEqual } from 'node:util';
import type { Step } from './transcript.ts';

/** The first place where what was played is not what was recorded: null stands for the end of either. Null when there is none. */
export function findDifference(recorded: readonly Step[], played: readonly Step[]): { at: number; expected: Step | null; actual: Step | null } | null {
  for (let at = 0; at < Math.max(recorded.length, played.length); at += 1) {
    const [expected = null, actual = null] = [recorded[at], played[at]];
    if (!isDeepStrictEqual(expected, actual)) return { at, expected, actual };
  }
  return null;
}
