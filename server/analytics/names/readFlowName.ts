import { eq } from 'drizzle-orm';
import * as z from 'zod';
import type { Database } from '../../db/open.ts';
import { flows } from '../../db/schema.ts';

const named = z.object({ name: z.record(z.string(), z.string()) });

/** What a flow is called, by locale; its slug where it has no name, and its id where there is no such flow. */
export function readFlowName({ orm }: Database, id: string): Readonly<Record<string, string>> {
  const flow = orm.select({ slug: flows.slug, draft: flows.draft }).from(flows).where(eq(flows.id, id)).get();
  const name = flow && named.safeParse(JSON.parse(flow.draft)).data?.name;
  return name !== undefined && Object.values(name).some((each) => each !== '') ? name : { en: flow?.slug ?? id };
}
