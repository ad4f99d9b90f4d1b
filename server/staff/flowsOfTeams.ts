import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { flows, flowVersions } from '../db/schema.ts';

/** The flows, by slug, whose draft or live version names each team: wherever a setting is called `team`. */
export function flowsOfTeams({ orm }: Database): ReadonlyMap<string, readonly string[]> {
  const rows = orm.all<{ team: string; flow: string }>(sql`
    select distinct trim(named.atom) as team, flow from (
      select ${flows.slug} as flow, ${flows.draft} as document from ${flows}
      union all
      select ${flows.slug}, ${flowVersions.document} from ${flows}
        join ${flowVersions} on ${flowVersions.flowId} = ${flows.id} and ${flowVersions.version} = ${flows.liveVersion}
    ), json_tree(document) as named
    where instr(document, '"team"') > 0 and named.key = 'team' and named.type = 'text' order by team, flow`);
  const found = new Map<string, string[]>();
  for (const { team, flow } of rows) found.set(team, [...(found.get(team) ?? []), flow]);
  return found;
}
