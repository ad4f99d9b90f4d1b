import type { SurvivalPoint } from '../../../../server/contract.ts';

/** A few points of a curve, about as far from each other, at which the number at risk is told. */
export function riskPoints(points: readonly SurvivalPoint[], end: number): readonly SurvivalPoint[] {
  const wanted = [0, 0.25, 0.5, 0.75, 1].map((part) => part * end);
  return [...new Set(wanted.flatMap((at) => points.findLast((point) => point.at <= at) ?? []))];
}
