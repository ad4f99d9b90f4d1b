import type { AlertFigure } from '../../../contract.ts';
import type { Period } from '../../filter/periodOf.ts';
import { distributionOf } from '../../statistics/distributionOf.ts';
import type { AlertFact } from './readAlertFacts.ts';

/** What a figure comes to in a stretch of time. */
export interface Measured {
  /** A count, a share, or seconds; null where there is nothing to measure. */
  readonly value: number | null;
  /** What is counted: of shares the part, of waits the chats. */
  readonly count: number;
  /** What a share is of; else the count. */
  readonly of: number;
}

/** How each figure is worked out of what happened. */
export const kindOf = {
  volume: 'count',
  handoffRate: 'share',
  misses: 'count',
  negativeMood: 'share',
  longestWait: 'longest',
  waitP90: 'p90',
  abandonment: 'share',
  nodeFailures: 'count',
} as const satisfies Readonly<Record<AlertFigure, 'count' | 'share' | 'p90' | 'longest'>>;

/** Waits and conversations that go on for longer, in milliseconds, are watched no further. */
export const longestMs = 86_400_000;

/**
 * Measures a figure in any stretches of time out of facts that are sorted by time: a count of them; the share of hits; the
 * 90th percentile of the waits that ended then; the longest that anyone who waited then had waited by then.
 */
export function createMeasuring(figure: AlertFigure, facts: readonly AlertFact[]): (window: Period) => Measured {
  const kind = kindOf[figure];
  const times = facts.map(({ at }) => at);
  const hits = [0];
  for (const { hit } of facts) hits.push((hits.at(-1) ?? 0) + Number(hit));

  return ({ from, to }) => {
    const first = placeOf(times, from);
    const end = placeOf(times, to);
    const count = end - first;
    switch (kind) {
      case 'count':
        return { value: count, count, of: count };
      case 'share': {
        const counted = (hits[end] ?? 0) - (hits[first] ?? 0);
        return { value: count === 0 ? null : counted / count, count: counted, of: count };
      }
      case 'p90':
        return waited(facts.slice(first, end).map(({ until }) => until ?? 0), (lengths) => distributionOf(lengths).p90);
      default: {
        const there = facts.slice(placeOf(times, from - longestMs), end).filter(({ until }) => until === null || until >= from);
        return waited(there.map(({ at, until }) => Math.min(until ?? to, to) - at), (lengths) => Math.max(...lengths));
      }
    }
  };
}

/** Of waits in milliseconds, one in seconds. */
function waited(lengths: readonly number[], pick: (lengths: readonly number[]) => number | null): Measured {
  const milliseconds = lengths.length === 0 ? null : pick(lengths);
  return { value: milliseconds === null ? null : milliseconds / 1_000, count: lengths.length, of: lengths.length };
}

/** How many of the ascending times lie before a moment. */
function placeOf(times: readonly number[], at: number): number {
  let [low, high] = [0, times.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((times[middle] ?? Infinity) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}
