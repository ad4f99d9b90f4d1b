import type { Distribution } from '../../contract.ts';

/**
 * Mean, median and 90th percentile of some measurements, in their unit. Percentiles are interpolated linearly between
 * neighbours (type 7 of Hyndman and Fan, 1996, as spreadsheets do).
 */
export function distributionOf(values: readonly number[]): Distribution {
  if (values.length === 0) return { count: 0, mean: null, median: null, p90: null };
  const sorted = values.toSorted((one, other) => one - other);
  const mean = sorted.reduce((sum, each) => sum + each, 0) / sorted.length;
  return { count: sorted.length, mean, median: quantile(sorted, 0.5), p90: quantile(sorted, 0.9) };
}

function quantile(sorted: readonly number[], at: number): number {
  const place = (sorted.length - 1) * at;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? below;
  return below + (above - below) * (place - Math.floor(place));
}
