import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { FoundSegments } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { blockHours, dayHours, hourMs, type RollupHours } from './spans.ts';

/** How many visits of a node became one thing. */
export interface RollupSum {
  readonly node: string;
  readonly became: Became | 'begun';
  readonly outlet: string;
  readonly visits: number;
  readonly conversations: number;
}

/**
 * Adds up what became of the visits of conversations that began in a period: from rows of sixteen days and of days
 * where these are up to date, from rows of hours elsewhere, so that the sums are exact at any moment.
 */
export function sumRollups({ connection }: Database, { ids, whole }: FoundSegments, period: Period): RollupSum[] {
  const dirty = new Set(connection.prepare<[], { day: number }>('select distinct day from rollup_marks').all().map(({ day }) => day));
  const stretches = cut(period, dirty);
  const ranges = stretches.flatMap(({ hours, from, to }) => (hours === 1 ? ids : (whole ?? ids)).map((segment) => ({ segment, hours, from, to })));
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
  readonly hours: RollupHours;
  readonly from: number;
  readonly to: number;
}

const longer = [blockHours, dayHours] as const;

/** Cuts a period into stretches of the longest rows that may be used, neighbours put together. */
function cut(period: Period, dirty: ReadonlySet<number>): Stretch[] {
  const stretches: { hours: RollupHours; from: number; to: number }[] = [];
  const add = (hours: RollupHours, span: number): void => {
    const last = stretches.at(-1);
    if (last?.hours === hours && last.to === span) last.to = span + 1;
    else stretches.push({ hours, from: span, to: span + 1 });
  };
  const end = period.to / hourMs;
  for (let hour = period.from / hourMs; hour < end; ) {
    const hours = longer.find((each) => hour % each === 0 && hour + each <= end && isClean(hour, each, dirty)) ?? 1;
    add(hours, hour / hours);
    hour += hours;
  }
  return stretches;
}

function isClean(hour: number, hours: number, dirty: ReadonlySet<number>): boolean {
  for (let day = Math.floor(hour / dayHours); day < (hour + hours) / dayHours; day += 1) if (dirty.has(day)) return false;
  return true;
}
