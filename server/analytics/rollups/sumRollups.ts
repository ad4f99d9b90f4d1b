import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { FoundSegments } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { rollupRanges } from './rollupRanges.ts';

/** How many visits of a node became one thing. */
export interface RollupSum {
  readonly node: string;
  readonly became: Became | 'begun';
  readonly outlet: string;
  readonly visits: number;
  readonly conversations: number;
}

/** Adds up what became of the visits of conversations that began in a period, exactly, at any moment. */
export function sumRollups(database: Database, found: FoundSegments, period: Period): RollupSum[] {
  return database.connection
    .prepare<[string], RollupSum>(
      `select node, became, outlet, sum(visits) as visits, sum(conversations) as conversations
       from json_each(?) as range cross join rollups
       on segment = range.value->>'segment' and hours = range.value->>'hours' and span >= range.value->>'from' and span < range.value->>'to'
       group by node, became, outlet having sum(visits) > 0 or sum(conversations) > 0`,
    )
    .all(JSON.stringify(rollupRanges(database, found, period)));
}
