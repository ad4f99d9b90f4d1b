import type { Database } from '../../db/open.ts';
import type { FoundSegments } from '../filter/findSegments.ts';
import { hourMs, type Period } from '../filter/periodOf.ts';
import { dayHours, spanHours, type SpanHours } from './spans.ts';

/** Rows of one segment and one length whose `span` lies from here up to, and not at, there. */
export interface RollupRange {
  readonly segment: number;
  readonly hours: SpanHours;
  readonly from: number;
  readonly to: number;
}

/**
 * The rows that hold a period exactly: the longest that are up to date, and hours of single segments where nothing has
 * been added up yet.
 */
export function rollupRanges({ connection }: Database, { ids, whole }: Pick<FoundSegments, 'ids' | 'whole'>, period: Period): RollupRange[] {
  const dirty = new Set(connection.prepare<[], { day: number }>('select distinct day from rollup_marks').all().map(({ day }) => day));
  return cut(period, dirty).flatMap(({ hours, from, to, clean }) => (clean ? (whole ?? ids) : ids).map((segment) => ({ segment, hours, from, to })));
}

interface Stretch {
  readonly hours: SpanHours;
  readonly from: number;
  readonly to: number;
  /** Everything that lies in it has been added up. */
  readonly clean: boolean;
}

/** Cuts a period into stretches of the longest rows that may be used, neighbours put together. */
function cut(period: Period, dirty: ReadonlySet<number>): Stretch[] {
  const stretches: { -readonly [K in keyof Stretch]: Stretch[K] }[] = [];
  const end = period.to / hourMs;
  for (let hour = period.from / hourMs; hour < end; ) {
    const longest = spanHours.findLast((each) => hour % each === 0 && hour + each <= end && isClean(hour, each, dirty));
    const [hours, clean] = [longest ?? 1, longest !== undefined];
    const last = stretches.at(-1);
    if (last?.hours === hours && last.clean === clean) last.to += 1;
    else stretches.push({ hours, clean, from: hour / hours, to: hour / hours + 1 });
    hour += hours;
  }
  return stretches;
}

function isClean(hour: number, hours: number, dirty: ReadonlySet<number>): boolean {
  for (let day = Math.floor(hour / dayHours); day * dayHours < hour + hours; day += 1) if (dirty.has(day)) return false;
  return true;
}
