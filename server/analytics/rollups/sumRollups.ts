import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { FoundSegments } from '../filter/findSegments.ts';
import { hourMs, type Period } from '../filter/periodOf.ts';
import { dayHours, spanHours, type SpanHours } from './spans.ts';

/** How many visits of a node became one thing. */
export interface RollupSum {
  readonly node: string;
  readonly became: Became | 'begun';
  readonly outlet: string;
  readonly visits: number;
  readonly conversations: number;
}

/**
 * Adds up what became of the visits of conversations that began in a period: from the longest rows that are up to
 * date, and from hours of single segments where nothing has been added up yet, so that the sums are exact at any moment.
 */
export function sumRollups({ connection }: Database, { ids, whole }: FoundSegments, period: Period): RollupSum[] {
  const dirty = new Set(connection.prepare<[], { day: number }>('select distinct day from rollup_marks').all().map(({ day }) => day));
  const stretches = cut(period, dirty);
  const ranges = stretches.flatMap(({ hours, from, to, clean }) => (clean ? (whole ?? ids) : ids).map((segment) => ({ segment, hours, from, to })));
  return connection
    .prepare<[string], RollupSum>(
      `select node, became, outlet, sum(visits) as visits, sum(conversations) as conversations
       from json_each(?) as range cross join rollups
       on segment = range.value->>'segment' and hours = range.value->>'hours' and span >= range.value->>'from' and span < range.value->>'to'
       group by node, became, outlet having sum(visits) > 0 or sum(conversations) > 0`,
    )
    .all(JSON.stringify(ranges));
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
