import type { SurvivalPoint } from '../../../../server/contract.ts';
import { timeScale } from './timeScale.ts';

/** A few points of a curve, about as far from each other as they are drawn, at which the number at risk is told. */
export function riskPoints(points: readonly SurvivalPoint[]): readonly SurvivalPoint[] {
  const end = timeScale(points.at(-1)?.at ?? 0);
  return [...new Set([0, 0.25, 0.5, 0.75, 1].flatMap((part) => points.findLast(({ at }) => timeScale(at) <= part * end) ?? []))];
}
