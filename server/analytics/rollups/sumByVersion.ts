import type { Database } from '../../db/open.ts';
import type { FoundSegments } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { rollupRanges } from './rollupRanges.ts';
import type { RollupSum } from './sumRollups.ts';

/** A sum of one version's conversations. */
export interface VersionSum extends RollupSum {
  readonly version: number;
}

/** As `sumRollups`, by version, of some nodes only. Conversations that began count as the node ''. */
export function sumByVersion(database: Database, { ids, whole }: FoundSegments, period: Period, nodes: readonly string[]): VersionSum[] {
  const { connection } = database;
  const wholeVersions = connection
    .prepare<[string], number>(
      `select distinct version.id from segments as one join segments as version
       on version.scope = 'version' and version.flow_id = one.flow_id and version.version = one.version
       where one.id in (select value from json_each(?))`,
    )
    .pluck();
  const ranges = rollupRanges(database, { ids, whole: whole && wholeVersions.all(JSON.stringify(ids)) }, period);
  const spans = ranges.map(({ segment, hours, from, to }) => ({ segment, hours, spans: Array.from({ length: to - from }, (_, nth) => from + nth) }));
  // Span by span, since a node can be sought within one only.
  return connection
    .prepare<[string, string], VersionSum>(
      `with slices as materialized (
         select segments.id as segment, version, range.value->>'hours' as hours, span.value as span
         from json_each(?) as range cross join segments on segments.id = range.value->>'segment' cross join json_each(range.value, '$.spans') as span)
       select version, rollups.node, became, outlet, sum(visits) as visits, sum(conversations) as conversations
       from slices cross join json_each(?) as wanted cross join rollups
       on rollups.segment = slices.segment and rollups.hours = slices.hours and rollups.span = slices.span and rollups.node = wanted.value
       group by version, rollups.node, became, outlet having sum(visits) > 0 or sum(conversations) > 0`,
    )
    .all(JSON.stringify(spans), JSON.stringify(nodes));
}
