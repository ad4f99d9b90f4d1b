import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { flows, flowVersions } from '../db/schema.ts';

/** The flows, by slug, whose draft or live version names each base. */
export function usedBy({ orm }: Database): ReadonlyMap<string, readonly string[]> {
  const rows = orm.all<{ base: string; flow: string }>(sql`
    select distinct base, flow from (
      select named.value as base, ${flows.slug} as flow from ${flows}, json_each(${flows.draft}, '$.knowledge') as named
      union all
      select named.value, ${flows.slug} from ${flows}
        join ${flowVersions} on ${flowVersions.flowId} = ${flows.id} and ${flowVersions.version} = ${flows.liveVersion}, json_each(${flowVersions.document}, '$.knowledge') as named
    ) order by base, flow`);
  const found = new Map<string, string[]>();
  for (const { base, flow } of rows) found.set(base, [...(found.get(base) ?? []), flow]);
  return found;
}
