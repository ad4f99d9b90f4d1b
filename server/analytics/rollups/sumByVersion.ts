import type { Database } from '../../db/open.ts';
import type { Period } from '../filter/periodOf.ts';
import { rollupRanges } from './rollupRanges.ts';

/** How many visits of one version's conversations left a node by an outlet; with neither, how many conversations began. */
export interface VersionSum {
  readonly version: number;
  readonly node: string;
  readonly outlet: string;
  readonly visits: number;
  readonly conversations: number;
}

export interface AskedVersions {
  readonly flow: string;
  readonly versions: readonly number[];
  readonly period: Period;
  /** The only nodes that are looked for, if there are few; '' for conversations that began. */
  readonly nodes?: readonly string[] | undefined;
}

/** By version of a flow, by which outlets visits left nodes, and how many conversations began. */
export function sumByVersion(database: Database, { flow, versions, period, nodes }: AskedVersions): VersionSum[] {
  const { connection } = database;
  const segments = connection.prepare<[string, number, string], number>('select id from segments where flow_id = ? and version = ? and scope = ?').pluck();
  const [wanted, sought] = nodes === undefined ? ['', ''] : ['cross join json_each(:nodes) as wanted', 'and rollups.node = wanted.value'];
  // Span by span, since a node can be sought within one only.
  const sums = connection.prepare<[{ slices: string; nodes: string }], Omit<VersionSum, 'version'>>(
    `with slices as materialized (select value->>'segment' as segment, value->>'hours' as hours, value->>'span' as span from json_each(:slices))
     select rollups.node, outlet, sum(visits) as visits, sum(conversations) as conversations
     from slices ${wanted} cross join rollups on rollups.segment = slices.segment and rollups.hours = slices.hours and rollups.span = slices.span ${sought}
     where outlet <> '' or became = 'begun'
     group by rollups.node, outlet having sum(visits) > 0 or sum(conversations) > 0`,
  );
  return versions.flatMap((version) => {
    const ranges = rollupRanges(database, { ids: segments.all(flow, version, 'one'), whole: segments.all(flow, version, 'version') }, period);
    const slices = ranges.flatMap(({ segment, hours, from, to }) => Array.from({ length: to - from }, (_, nth) => ({ segment, hours, span: from + nth })));
    return sums.all({ slices: JSON.stringify(slices), nodes: JSON.stringify(nodes ?? []) }).map((sum) => ({ ...sum, version }));
  });
}
