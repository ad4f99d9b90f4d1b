import type { MatchDecision } from '../../../engine/sdk/understanding.ts';

/** What became of one question of a set. */
export interface MeasuredQuestion {
  /** The entry that is right; null when none is. */
  readonly entry: string | null;
  /** The first five entries, best first. */
  readonly ranked: readonly string[];
  /** The first one's. */
  readonly probability: number;
  readonly decision: MatchDecision;
}
