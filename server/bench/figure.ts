import { quantileOf } from '../analytics/statistics/quantileOf.ts';

/** One measured figure, with the limit it should keep where there is one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: string;
  readonly holds?: boolean;
}

export function atMost(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, limit: `at most ${limit}`, holds: value <= limit };
}

export function atLeast(name: string, value: number, unit: string, limit: number): Figure {
  return { name, value, unit, limit: `at least ${limit}`, holds: value >= limit };
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** A quantile of values in any order; not a number of none. */
export function quantile(values: readonly number[], share: number): number {
  return values.length === 0 ? NaN : quantileOf(values.toSorted((one, other) => one - other), share);
}
