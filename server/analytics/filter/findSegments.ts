import { and, eq, inArray } from 'drizzle-orm';
import * as z from 'zod';
import type { AnalyticsFilter } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { segments } from '../../db/schema.ts';

/** What a filter says of conversations but when they began. */
export type SegmentFilter = Pick<AnalyticsFilter, 'flow' | 'versions' | 'channel' | 'locale' | 'visitor' | 'attribute'>;

export interface FoundSegments {
  /** Ids of the single combinations that fit. */
  readonly ids: readonly number[];
  /** Ids of whole flows or versions that hold the same conversations; null where a filter cuts through them. */
  readonly whole: readonly number[] | null;
  /** Versions that they are of, ascending. */
  readonly versions: readonly number[];
}

const kept = z.record(z.string(), z.string());

/** The segments whose conversations a filter lets through. */
export function findSegments({ orm }: Database, filter: SegmentFilter): FoundSegments {
  const { flow, channel, locale, visitor, attribute } = filter;
  const versions = filter.versions?.split(',').map(Number);
  const inFlow = [...(flow === undefined ? [] : [eq(segments.flowId, flow)]), ...(versions === undefined ? [] : [inArray(segments.version, versions)])];
  const fitting = orm
    .select()
    .from(segments)
    .where(and(eq(segments.scope, 'one'), ...inFlow, ...(channel === undefined ? [] : [eq(segments.channel, channel)]), ...(locale === undefined ? [] : [eq(segments.locale, locale)]), ...(visitor === undefined ? [] : [eq(segments.returned, visitor === 'returning')])))
    .all()
    .filter((each) => attribute === undefined || holds(each.attributes, attribute));
  const cuts = [channel, locale, visitor, attribute].some((each) => each !== undefined);
  const whole = orm
    .select({ id: segments.id })
    .from(segments)
    .where(and(eq(segments.scope, versions === undefined ? 'flow' : 'version'), ...inFlow))
    .all();
  return { ids: fitting.map(({ id }) => id), whole: cuts ? null : whole.map(({ id }) => id), versions: [...new Set(fitting.map(({ version }) => version))].toSorted((one, other) => one - other) };
}

function holds(attributes: string, wanted: string): boolean {
  const split = wanted.indexOf(':');
  const own = new Map(Object.entries(kept.parse(JSON.parse(attributes))));
  return (own.get(wanted.slice(0, split)) ?? '') === wanted.slice(split + 1);
}
