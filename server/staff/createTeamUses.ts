import { asc, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { flows, flowVersions } from '../db/schema.ts';

/** The flows, by slug, that name each team. */
export type TeamUses = ReadonlyMap<string, readonly string[]>;

/**
 * Finds the flows whose draft or live version names a team: wherever a setting is called `team`. Reading all documents takes
 * a while where there are many, so it is done again only once one of them has changed.
 */
export function createTeamUses({ orm }: Database): () => TeamUses {
  const marks = orm.select({ id: flows.id, slug: flows.slug, revision: flows.revision, live: flows.liveVersion }).from(flows).orderBy(asc(flows.id)).prepare();
  let last: { readonly mark: string; readonly uses: TeamUses } = { mark: '', uses: new Map() };

  function read(): TeamUses {
    const rows = orm.all<{ team: string; flow: string }>(sql`
      select distinct trim(named.atom) as team, flow from (
        select ${flows.slug} as flow, ${flows.draft} as document from ${flows}
        union all
        select ${flows.slug}, ${flowVersions.document} from ${flows}
          join ${flowVersions} on ${flowVersions.flowId} = ${flows.id} and ${flowVersions.version} = ${flows.liveVersion}
      ), json_tree(document) as named
      where instr(document, '"team"') > 0 and named.key = 'team' and named.type = 'text' order by team, flow`);
    const uses = new Map<string, string[]>();
    for (const { team, flow } of rows) uses.set(team, [...(uses.get(team) ?? []), flow]);
    return uses;
  }

  return () => {
    const mark = JSON.stringify(marks.all());
    if (mark !== last.mark) last = { mark, uses: read() };
    return last.uses;
  };
}
