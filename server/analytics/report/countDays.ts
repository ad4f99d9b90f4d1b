import type { Database } from '../../db/open.ts';
import { findSegments, type SegmentFilter } from '../filter/findSegments.ts';
import { periodOf } from '../filter/periodOf.ts';
import { readEarliest } from '../filter/readEarliest.ts';
import { sumRollups } from '../rollups/sumRollups.ts';

/** What a day came to. */
export interface DayCounts {
  /** Conversations that began on it. */
  readonly conversations: number;
  /** Visits of theirs at which the customer was lost, silent or closed. */
  readonly lost: number;
  /** Visits of theirs that failed. */
  readonly failed: number;
}

/** Counts a day at a time, each once; null for days that are not over, and for those before the first conversation of all. */
export function countDays(database: Database, filter: SegmentFilter, zone: string, now: number): (day: string) => DayCounts | null {
  const found = findSegments(database, filter);
  const first = readEarliest(database) ?? now;
  const known = new Map<string, DayCounts | null>();
  return (day) => {
    const seen = known.get(day);
    if (seen !== undefined) return seen;
    const period = periodOf({ from: day, to: day, zone }, now);
    const counted = period.to > now || period.to <= first ? null : countsOf(sumRollups(database, found, period));
    known.set(day, counted);
    return counted;
  };
}

function countsOf(sums: ReturnType<typeof sumRollups>): DayCounts {
  const visits = (...became: readonly string[]): number => sums.reduce((sum, each) => (became.includes(each.became) ? sum + each.visits : sum), 0);
  return { conversations: sums.reduce((sum, each) => (each.became === 'begun' ? sum + each.conversations : sum), 0), lost: visits('silent', 'closed'), failed: visits('failed') };
}
