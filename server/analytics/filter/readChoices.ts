import { desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { AnalyticsChoices } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { conversations, flows, flowVersions, segments } from '../../db/schema.ts';

const named = z.object({ name: z.record(z.string(), z.string()) });
const attributesOf = z.record(z.string(), z.string());

/** What a filter can be made of: flows with their versions, and what conversations were counted by. */
export function readChoices({ orm }: Database): AnalyticsChoices {
  const known = orm.select().from(segments).where(eq(segments.scope, 'one')).all();
  const versions = orm.select({ flowId: flowVersions.flowId, version: flowVersions.version, publishedAt: flowVersions.publishedAt, note: flowVersions.note }).from(flowVersions).orderBy(desc(flowVersions.version)).all();
  const values = new Map<string, Set<string>>();
  for (const { attributes } of known) {
    for (const [name, value] of Object.entries(attributesOf.parse(JSON.parse(attributes)))) values.set(name, (values.get(name) ?? new Set()).add(value));
  }
  const earliest = orm.get<{ at: number | null }>(sql`select min(${conversations.createdAt}) as at from ${conversations}`);
  return {
    flows: orm
      .select({ id: flows.id, slug: flows.slug, draft: flows.draft, liveVersion: flows.liveVersion })
      .from(flows)
      .orderBy(flows.slug)
      .all()
      .map(({ id, slug, draft, liveVersion }) => ({
        id,
        slug,
        name: named.safeParse(JSON.parse(draft)).data?.name ?? {},
        liveVersion,
        versions: versions.filter((each) => each.flowId === id).map(({ version, publishedAt, note }) => ({ version, publishedAt: new Date(publishedAt).toISOString(), note })),
      })),
    channels: [...new Set(known.map(({ channel }) => channel))].toSorted(),
    locales: [...new Set(known.map(({ locale }) => locale))].toSorted(),
    attributes: [...values].map(([name, of]) => ({ name, values: [...of].toSorted() })),
    earliest: earliest.at === null ? null : new Date(earliest.at).toISOString(),
  };
}
