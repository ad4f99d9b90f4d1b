import type { SurvivalCurve, SurvivalPoint } from '../../contract.ts';
import { z95 } from '../statistics/confidence.ts';

/** A visit, as far as waiting goes. */
export interface Watched {
  /** How long it lasted, or has lasted, in milliseconds. */
  readonly lasted: number;
  /** The customer left; the node's own timer ended it while the customer was silent; it ended in another way; it is not over. */
  readonly end: 'left' | 'limit' | 'other' | 'open';
  /** Of the flow: the node's limit may differ from one to another. */
  readonly version: number;
}

/** Points that a curve is told by. */
const mostPoints = 200;

/** How far a product of fractions may be off: where just half of the customers have left it can come to a little more than ½. */
const rounding = 1e-9;

/**
 * How long customers wait before they leave, when visits that ended otherwise or are not over say only that they had not
 * left by then (Kaplan and Meier, 1958, JASA 53, 457–481).
 *
 * - event: the customer leaves, by closing the chat or by being gone from it
 * - a version's limit: the shortest visit that its timer ended; an answer that has to be asked for again starts the timer
 *   anew, so that later ones may be longer. A visit that the timer ends says that the customer waited for as long as the bot
 *   did, and not that they left then: counted as events, all of them would fall together at a moment that the drawing chose.
 *   So every visit of the version is watched up to its limit and no longer, whatever came of it (type I censoring; Klein and
 *   Moeschberger, 2003, Survival Analysis, §3.2). Were only the silent ones taken out there, those who had written would be
 *   left and stand for all. The curve ends at the last limit; past an earlier one, versions with a later or none speak alone
 * - S(t) = ∏ over times tᵢ ≤ t at which anybody left of (1 − dᵢ / nᵢ); dᵢ left at tᵢ, nᵢ were watched at least until tᵢ
 * - Greenwood's sum G(t) = ∑ dᵢ / (nᵢ (nᵢ − dᵢ)), the variance of ln S(t); with θ = exp(z √G(t) / ln S(t)) the 95 % band
 *   is S(t)^(1/θ) to S(t)^θ, which stays within 0 and 1 (Kalbfleisch and Prentice, 1980, §1.3). Where S is 0 the band has
 *   no upper end of its own and keeps the last
 * - median: the first tᵢ with S(tᵢ) ≤ ½, unless a limit comes first
 *
 * A curve of more than 200 times keeps those at which it has fallen by 1/197 of its whole fall since the last one kept:
 * every point is on the true curve, and between two points that differs by less than that.
 */
export function survivalOf(visits: readonly Watched[]): SurvivalCurve {
  const limits = limitsOf(visits);
  const limitOf = new Map(limits.map(({ version, at }) => [version, at]));
  const sorted = visits
    .map(({ lasted, end, version }) => {
      const limit = limitOf.get(version) ?? Infinity;
      return lasted < limit ? { lasted, end } : { lasted: limit, end: end === 'limit' ? end : 'open' };
    })
    .toSorted((one, other) => one.lasted - other.lasted);
  const points: SurvivalPoint[] = [{ at: 0, atRisk: sorted.length, survival: 1, low: 1, high: 1 }];
  let [survival, greenwood, high] = [1, 0, 1];
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    const at = sorted[from]?.lasted ?? 0;
    let leaving = 0;
    for (; sorted[to]?.lasted === at; to += 1) if (sorted[to]?.end === 'left') leaving += 1;
    if (leaving === 0) continue;
    const atRisk = sorted.length - from;
    survival = leaving === atRisk ? 0 : survival * (1 - leaving / atRisk);
    greenwood += leaving / (atRisk * (atRisk - leaving));
    const theta = survival === 0 ? 1 : Math.exp((z95 * Math.sqrt(greenwood)) / Math.log(survival));
    const low = survival ** (1 / theta);
    if (survival > 0) high = survival ** theta;
    points.push({ at, atRisk, survival, low, high });
  }
  const median = points.find((point) => point.survival <= 0.5 + rounding)?.at ?? null;
  const longest = sorted.at(-1)?.lasted ?? 0;
  const last = points.at(-1);
  const end = last !== undefined && longest > last.at ? [{ ...last, at: longest, atRisk: sorted.filter(({ lasted }) => lasted === longest).length }] : [];
  const count = (how: Watched['end']): number => sorted.filter((each) => each.end === how).length;
  return {
    visits: sorted.length,
    left: count('left'),
    timedOut: count('limit'),
    other: count('other'),
    limits,
    median: median !== null && median < (limits[0]?.at ?? Infinity) ? median : null,
    points: [...thin(points), ...end],
  };
}

/** The limit of each version whose timer ended any visit, the shortest first. */
function limitsOf(visits: readonly Watched[]): SurvivalCurve['limits'] {
  const ended = Map.groupBy(visits.filter(({ end }) => end === 'limit'), ({ version }) => version);
  return ended
    .entries()
    .map(([version, of]) => ({ version, at: of.reduce((least, { lasted }) => Math.min(least, lasted), Infinity), visits: of.length }))
    .toArray()
    .toSorted((one, other) => one.at - other.at || one.version - other.version);
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
