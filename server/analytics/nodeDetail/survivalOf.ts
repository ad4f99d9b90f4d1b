import type { SurvivalCurve, SurvivalPoint } from '../../contract.ts';

/** How long a visit was watched, in milliseconds, and whether the customer left at the end of that. */
export interface Watched {
  readonly lasted: number;
  readonly left: boolean;
}

/** The 97.5 % point of the normal distribution, for bands that hold 95 %. */
const z = 1.959963984540054;
/** Points that a curve is told by. */
const mostPoints = 200;

/**
 * How long customers wait before they leave, when visits that ended otherwise or are not over say only that they had not
 * left by then (Kaplan and Meier, 1958, JASA 53, 457–481).
 *
 * - S(t) = ∏ over times tᵢ ≤ t at which anybody left of (1 − dᵢ / nᵢ); dᵢ left at tᵢ, nᵢ lasted at least until tᵢ
 * - Greenwood's sum G(t) = ∑ dᵢ / (nᵢ (nᵢ − dᵢ)), the variance of ln S(t); with θ = exp(z √G(t) / ln S(t)) the 95 % band
 *   is S(t)^(1/θ) to S(t)^θ, which stays within 0 and 1 (Kalbfleisch and Prentice, 1980, §1.3). Where S is 0 the band has
 *   no upper end of its own and keeps the last
 * - median: the first tᵢ with S(tᵢ) ≤ ½
 *
 * A curve of more than 200 times keeps those at which it has fallen by 1/197 of its whole fall since the last one kept:
 * every point is on the true curve, and between two points that differs by less than that.
 */
export function survivalOf(watched: readonly Watched[]): SurvivalCurve {
  const sorted = watched.toSorted((one, other) => one.lasted - other.lasted);
  const points: SurvivalPoint[] = [{ at: 0, atRisk: sorted.length, survival: 1, low: 1, high: 1 }];
  let [survival, greenwood, high] = [1, 0, 1];
  let left = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const at = sorted[from]?.lasted ?? 0;
    let leaving = 0;
    for (; sorted[to]?.lasted === at; to += 1) if (sorted[to]?.left === true) leaving += 1;
    if (leaving === 0) continue;
    const atRisk = sorted.length - from;
    left += leaving;
    survival = leaving === atRisk ? 0 : survival * (1 - leaving / atRisk);
    greenwood += leaving / (atRisk * (atRisk - leaving));
    const theta = survival === 0 ? 1 : Math.exp((z * Math.sqrt(greenwood)) / Math.log(survival));
    const low = survival ** (1 / theta);
    if (survival > 0) high = survival ** theta;
    points.push({ at, atRisk, survival, low, high });
  }
  const median = points.find((point) => point.survival <= 0.5)?.at ?? null;
  const longest = sorted.at(-1)?.lasted ?? 0;
  const last = points.at(-1);
  const end = last !== undefined && longest > last.at ? [{ ...last, at: longest, atRisk: sorted.filter(({ lasted }) => lasted === longest).length }] : [];
  return { visits: sorted.length, left, median, points: [...thin(points), ...end] };
}

function thin(points: readonly SurvivalPoint[]): SurvivalPoint[] {
  if (points.length < mostPoints) return [...points];
  const fall = (1 - (points.at(-1)?.survival ?? 0)) / (mostPoints - 3);
  let kept = 1;
  return points.filter(({ survival }, at) => {
    if (at > 0 && at < points.length - 1 && kept - survival < fall) return false;
    kept = survival;
    return true;
  });
}
