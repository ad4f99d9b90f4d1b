import type { AlertFigure, AlertReading, AlertRule } from '../../../contract.ts';
import { quantileOf } from '../../statistics/quantileOf.ts';
import { kindOf, type Measured } from './createMeasuring.ts';

/** Where a figure stands: `past` what is watched for, back but `near` it, or `calm`. */
export type Standing = 'past' | 'near' | 'calm';

export interface Judgement {
  readonly standing: Standing;
  /** Null where nothing was compared. */
  readonly usual: AlertReading['usual'];
}

/** What there was at the same hour before, the latest first. */
export interface Earlier {
  /** In earlier weeks, on the same weekday. */
  readonly weeks: readonly Measured[];
  /** On each of the other weekdays. */
  readonly otherDays: () => readonly (readonly Measured[])[];
  /** Saves working out what is usual where chance alone explains the value. */
  readonly brief?: boolean;
}

/** Distances, in spreads, from which a figure is unusual, and below which it is calm again. */
const limits = { past: 4, calm: 2.5 } as const;
/** Weeks that there have to be to tell what is usual. */
const leastWeeks = 3;
/** How far back from a line a figure has to be to be calm: a tenth. */
const margin = 0.1;

/**
 * Whether a figure is past what a rule watches for.
 *
 * A line is past when the value is above (below) it, and calm a tenth back from it.
 *
 * Unusual compares with the same hour of up to eight weeks before. Values are first brought to a scale `x` on which chance
 * alone spreads them by a known `σ`, whatever their size:
 *
 * - counts `n`: `x = 2√(n + 3/8)`, `σ = 1` (Poisson; Anscombe 1948, Biometrika 35);
 * - shares `k` of `n`: `x = asin √((k + 3/8) / (n + 3/4))`, `σ = 1 / (2√(n + 1/2))` (binomial; the same);
 * - the 90th percentile of `n` waits of `s` seconds: `x = ln(1 + s/60)`, `σ = 1.3/√n · s/(s + 60)` (of exponential waits: √(0.9 · 0.1) / (0.1 · ln 10));
 * - the longest of `n` waits: the same `x`, `σ = 1.28 / (ln n + 0.58) · s/(s + 60)` (a Gumbel's spread over its mean).
 *
 * `middle` is the median of the weeks' `x`, which one odd week does not move. `φ = max(1, 1.4826 · median |x − x'| / √(σ² + σ'²))`
 * is how many times as far as by chance hours lie apart from one week to the next: the median over all neighbouring weeks at
 * this hour of all seven weekdays, since the eight of one weekday say too little of it. The distance of `x` from `middle` is
 * measured in `s = √(max(φσ, f)² + π/2K · max(φσ̄, f)²)`: what it varies by, and how uncertain a median of `K` weeks is. `f` keeps
 * changes that do not matter from being called unusual: of counts 5 %, of shares 0.01, of waits, which crowd, a quarter. From
 * `4 s` on it is unusual, below `2.5 s` calm again; `low` and `high` are `middle ∓ 4 s` as values.
 * Nothing is past without `least`: of counts, the count or what is usual; of shares, what they are of; of waits, the chats. A line
 * under a count, or under the longest wait, says itself how much is enough.
 */
export function judge({ figure, condition, least }: Pick<AlertRule, 'figure' | 'condition' | 'least'>, now: Measured, earlier: Earlier): Judgement {
  const kind = kindOf[figure];
  if (condition.kind === 'line') return { standing: enough(kind, least, now) ? lineStanding(condition, now.value) : 'calm', usual: null };
  const scale = scales[kind];
  const known = earlier.weeks.filter(({ value }) => value !== null);
  if (known.length < leastWeeks) return { standing: 'calm', usual: null };
  const middle = median(known.map((each) => scale.x(each)));
  const byChance = Math.sqrt(known.reduce((sum, each) => sum + scale.chance(each) ** 2, 0) / known.length);
  const floor = scale.floor(middle);
  // Of an hour without anything to measure, what earlier ones vary by says what is usual.
  const chance = now.value === null ? byChance : scale.chance(now);
  const spreadBy = (times: number): number => Math.sqrt(Math.max(times * chance, floor) ** 2 + (Math.PI / 2 / known.length) * Math.max(times * byChance, floor) ** 2);
  const off = now.value === null ? 0 : scale.x(now) - middle;
  const distance = condition.direction === 'either' ? Math.abs(off) : condition.direction === 'above' ? off : -off;
  // What chance alone explains need not be compared with how the weeks vary.
  if (earlier.brief && distance < limits.calm * spreadBy(1)) return { standing: 'calm', usual: null };
  const spread = spreadBy(Math.max(1, timesChance(scale, [earlier.weeks, ...earlier.otherDays()])));
  const value = (x: number): number => scale.value(Math.max(0, x), now.of || median(known.map((each) => each.of)));
  const usual = { low: value(middle - limits.past * spread), middle: value(middle), high: value(middle + limits.past * spread), weeks: known.length };
  if (!enough(kind, least, now, usual.middle) || distance < limits.calm * spread) return { standing: 'calm', usual };
  return { standing: distance >= limits.past * spread ? 'past' : 'near', usual };
}

/** How many times as far as by chance values lie apart from one week to the next. */
function timesChance(scale: Scale, days: readonly (readonly Measured[])[]): number {
  const steps = days.flatMap((weeks) => {
    const known = weeks.filter(({ value }) => value !== null);
    return known.slice(1).map((each, place) => {
      const other = known[place] ?? each;
      return Math.abs(scale.x(each) - scale.x(other)) / Math.hypot(scale.chance(each), scale.chance(other));
    });
  });
  return 1.4826 * median(steps);
}

type Kind = (typeof kindOf)[AlertFigure];

interface Scale {
  readonly x: (of: Measured) => number;
  /** The value at an `x` of no less than 0; of shares, of so many. */
  readonly value: (x: number, of: number) => number;
  /** The spread of `x` by chance alone. */
  readonly chance: (of: Measured) => number;
  /** The least spread that is believed. */
  readonly floor: (middle: number) => number;
}

/** Waits of a few seconds are all the same. */
const grain = 60;
const time = { x: ({ value }: Measured) => Math.log1p((value ?? 0) / grain), value: (x: number) => grain * Math.expm1(x), floor: () => 0.25 };
const worth = ({ value }: Measured): number => Math.max(0.05, (value ?? 0) / ((value ?? 0) + grain));

const scales: Readonly<Record<Kind, Scale>> = {
  count: { x: ({ count }) => 2 * Math.sqrt(count + 0.375), value: (x) => Math.max(0, x ** 2 / 4 - 0.375), chance: () => 1, floor: (middle) => middle / 40 },
  share: {
    x: ({ count, of }) => Math.asin(Math.sqrt((count + 0.375) / (of + 0.75))),
    value: (x, of) => Math.min(1, Math.max(0, (Math.sin(Math.min(Math.PI / 2, x)) ** 2 * (of + 0.75) - 0.375) / Math.max(1, of))),
    chance: ({ of }) => 1 / (2 * Math.sqrt(of + 0.5)),
    floor: () => 0.01,
  },
  p90: { ...time, chance: (each) => (1.3 / Math.sqrt(each.of)) * worth(each) },
  longest: { ...time, chance: (each) => (1.28 / (Math.log(each.of) + 0.58)) * worth(each) },
};

function lineStanding({ direction, at }: { readonly direction: 'above' | 'below'; readonly at: number }, value: number | null): Standing {
  if (value === null) return 'calm';
  if (direction === 'above') return value > at ? 'past' : value > at * (1 - margin) ? 'near' : 'calm';
  return value < at ? 'past' : value < at * (1 + margin) ? 'near' : 'calm';
}

function enough(kind: Kind, least: number, { count, of }: Measured, usual?: number): boolean {
  const isLine = usual === undefined;
  if (kind === 'count') return isLine || Math.max(count, usual) >= least;
  return (isLine && kind === 'longest') || of >= least;
}

function median(values: readonly number[]): number {
  return quantileOf(values.toSorted((one, other) => one - other), 0.5);
}
