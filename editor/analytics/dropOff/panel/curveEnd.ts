import type { SurvivalPoint } from '../../../../server/contract.ts';

/** Where a curve's drawing ends, in milliseconds: a little after nearly all of its fall, so that a single visit of days does not press the rest into a corner. Its table goes on to the end. */
export function curveEnd(points: readonly SurvivalPoint[]): number {
  const fall = 1 - (points.at(-1)?.survival ?? 1);
  const nearly = points.find(({ survival }) => 1 - survival >= 0.98 * fall)?.at ?? 0;
  return Math.min(points.at(-1)?.at ?? 0, nearly * 1.2) || (points.at(-1)?.at ?? 0);
}
