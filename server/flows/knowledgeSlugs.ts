import { asc } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { knowledgeBases } from '../db/schema.ts';

/** The knowledge bases that exist, in a fixed order. */
export function knowledgeSlugs({ orm }: Database): ReadonlySet<string> {
  return new Set(orm.select({ slug: knowledgeBases.slug }).from(knowledgeBases).orderBy(asc(knowledgeBases.slug)).all().map((each) => each.slug));
}
