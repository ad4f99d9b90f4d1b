import { asc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Matcher } from '../../engine/sdk/understanding.ts';
import { knowledgeEntry, type KnowledgeBase } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { knowledgeBases, knowledgeEntries } from '../db/schema.ts';
import { createMatcher } from '../understanding/match/createMatcher.ts';

const stored = knowledgeEntry.omit({ id: true });
const name = z.record(z.string(), z.string());

export interface KnowledgeSummary {
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
  readonly entries: number;
  readonly revision: number;
  readonly updatedAt: number;
}

/** The knowledge bases, and a matcher for each that is built when first asked and again when it changed. */
export function createKnowledge(house: { database: Database; committer: Committer; now: () => number }) {
  const { orm } = house.database;
  const base = orm.select().from(knowledgeBases).where(eq(knowledgeBases.slug, sql.placeholder('slug'))).prepare();
  const entriesOf = orm
    .select()
    .from(knowledgeEntries)
    .where(eq(knowledgeEntries.base, sql.placeholder('slug')))
    .orderBy(asc(knowledgeEntries.position))
    .prepare();
  const matchers = new Map<string, { revision: number; matcher: Matcher }>();

  function entries(slug: string): KnowledgeBase['entries'] {
    return entriesOf.all({ slug }).flatMap(({ id, live }) => (live === null ? [] : [{ id, ...stored.parse(JSON.parse(live)) }]));
  }

  return {
    list(): KnowledgeSummary[] {
      const counts = new Map(orm.select({ base: knowledgeEntries.base, count: sql<number>`count(*)` }).from(knowledgeEntries).groupBy(knowledgeEntries.base).all().map((row) => [row.base, row.count]));
      return orm
        .select()
        .from(knowledgeBases)
        .orderBy(asc(knowledgeBases.slug))
        .all()
        .map((row) => ({ slug: row.slug, name: name.parse(JSON.parse(row.name)), entries: counts.get(row.slug) ?? 0, revision: row.revision, updatedAt: row.updatedAt }));
    },

    /** A whole knowledge base, or undefined. */
    read(slug: string): KnowledgeBase | undefined {
      const row = base.get({ slug });
      if (row === undefined) return undefined;
      return { slug, name: name.parse(JSON.parse(row.name)), entries: entries(slug) };
    },

    /** Writes a knowledge base whole, in place of what it held; resolves after the commit. */
    replace(knowledge: KnowledgeBase): Promise<void> {
      const updatedAt = house.now();
      return house.committer.run(() => {
        const revision = (base.get({ slug: knowledge.slug })?.revision ?? 0) + 1;
        const row = { slug: knowledge.slug, name: JSON.stringify(knowledge.name), revision, updatedAt };
        orm.insert(knowledgeBases).values(row).onConflictDoUpdate({ target: knowledgeBases.slug, set: row }).run();
        orm.delete(knowledgeEntries).where(eq(knowledgeEntries.base, knowledge.slug)).run();
        const rows = knowledge.entries.map(({ id, ...entry }, position) => [id, position, JSON.stringify(entry), JSON.stringify(entry)]);
        orm
          .insert(knowledgeEntries)
          .select(sql`select ${knowledge.slug}, value->>0, value->>1, value->>2, value->>3 from json_each(${JSON.stringify(rows)})`)
          .run();
      });
    },

    /** The matcher of a knowledge base, or undefined when there is no such base. */
    matcher(slug: string): Matcher | undefined {
      const row = base.get({ slug });
      if (row === undefined) return undefined;
      const known = matchers.get(slug);
      if (known?.revision === row.revision) return known.matcher;
      const matcher = createMatcher(entries(slug));
      matchers.set(slug, { revision: row.revision, matcher });
      return matcher;
    },
  };
}

export type Knowledge = ReturnType<typeof createKnowledge>;
