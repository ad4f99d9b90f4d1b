/**
 * How likely two shares differ as much as they do by chance alone, two-sided: Fisher's exact test where any expected
 * count is below 10, else the z test of two proportions with the pooled share. Null when it cannot be said: one of
 * them is a share of nothing.
 */
export function compareProportions(one: { readonly count: number; readonly of: number }, other: { readonly count: number; readonly of: number }): number | null {
  if (one.of === 0 || other.of === 0) return null;
  const pooled = (one.count + other.count) / (one.of + other.of);
  const smallest = Math.min(one.of, other.of) * Math.min(pooled, 1 - pooled);
  if (smallest < 10) return fisher(one, other);
  const spread = Math.sqrt(pooled * (1 - pooled) * (1 / one.of + 1 / other.of));
  const z = Math.abs(one.count / one.of - other.count / other.of) / spread;
  return Math.min(1, 2 * upperTail(z));
}

/** The sum of all tables with the same margins that are no more likely than the one seen. */
function fisher(one: { readonly count: number; readonly of: number }, other: { readonly count: number; readonly of: number }): number {
  const [hits, all] = [one.count + other.count, one.of + other.of];
  const probability = (count: number): number => Math.exp(logChoose(one.of, count) + logChoose(other.of, hits - count) - logChoose(all, hits));
  const seen = probability(one.count) * (1 + 1e-7);
  let sum = 0;
  for (let count = Math.max(0, hits - other.of); count <= Math.min(hits, one.of); count += 1) {
    const p = probability(count);
    if (p <= seen) sum += p;
  }
  return Math.min(1, sum);
}

function logChoose(of: number, count: number): number {
  return logFactorial(of) - logFactorial(count) - logFactorial(of - count);
}

/** Stirling's series above 20: off by less than 1e-10. */
function logFactorial(n: number): number {
  if (n > 20) return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3) + 1 / (1260 * n ** 5);
  let sum = 0;
  for (let each = 2; each <= n; each += 1) sum += Math.log(each);
  return sum;
}

/** P(Z > z) of the normal distribution: the Chebyshev fit of `erfc` in Numerical Recipes, §6.2, off by less than 1.2e-7 of itself. */
function upperTail(z: number): number {
  const x = z / Math.SQRT2;
  const t = 1 / (1 + 0.5 * x);
  const terms = [-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277];
  const series = terms.reduceRight((sum, each) => sum * t + each, 0);
  return 0.5 * t * Math.exp(-x * x + series);
}
