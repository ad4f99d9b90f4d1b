import type { SurvivalCurve } from '../../../../server/contract.ts';

/** A limit of the bot's patience as it is drawn: that of all versions, or of some. */
export interface LimitLine {
  /** Milliseconds. */
  readonly at: number;
  readonly versions: readonly number[];
}

/** The limits of a curve, those that would be told by the same words as one; timers run out a moment late. */
export function limitLines(limits: SurvivalCurve['limits'], wordsOf: (at: number) => string): readonly LimitLine[] {
  return [...Map.groupBy(limits, ({ at }) => wordsOf(at)).values()].map((alike) => ({ at: Math.max(...alike.map(({ at }) => at)), versions: alike.map(({ version }) => version) }));
}
