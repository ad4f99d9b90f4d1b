import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { KnowledgeBase, KnowledgeSettings } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { knowledgeBases, knowledgeEntries } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { readSettings } from './readSettings.ts';
import { readNames, readStored, type Entry } from './storedEntry.ts';
import { differs } from './writeEdits.ts';

/** Which of an entry's two states is meant: as it is being worked on, or as customers meet it. */
export type Of = 'draft' | 'live';

export interface Base {
  readonly slug: string;
  readonly name: Readonly<Record<string, string>>;
  readonly settings: KnowledgeSettings;
  readonly revision: number;
  readonly liveRevision: number;
  readonly updatedAt: number;
}

export type EntryRow = Pick<typeof knowledgeEntries.$inferSelect, 'id' | 'position' | 'draft' | 'live'>;

/** Reads the bases and their entries. */
export function createBases({ orm }: Database) {
  const at = sql.placeholder('slug');
  const base = orm.select().from(knowledgeBases).where(eq(knowledgeBases.slug, at)).prepare();
  const columns = { id: knowledgeEntries.id, position: knowledgeEntries.position, draft: knowledgeEntries.draft, live: knowledgeEntries.live };
  const order = [asc(knowledgeEntries.position), asc(knowledgeEntries.id)] as const;
  const rows = orm.select(columns).from(knowledgeEntries).where(eq(knowledgeEntries.base, at)).orderBy(...order).prepare();
  const texts = {
    draft: orm.select({ id: knowledgeEntries.id, text: sql<string>`${knowledgeEntries.draft}` }).from(knowledgeEntries).where(and(eq(knowledgeEntries.base, at), isNotNull(knowledgeEntries.draft))).orderBy(...order).prepare(),
    live: orm.select({ id: knowledgeEntries.id, text: sql<string>`${knowledgeEntries.live}` }).from(knowledgeEntries).where(and(eq(knowledgeEntries.base, at), isNotNull(knowledgeEntries.live))).orderBy(...order).prepare(),
  };

  function find(slug: string): Base | undefined {
    const row = base.get({ slug });
    return row && { ...row, name: readNames(row.name), settings: readSettings(row.settings) };
  }

  function known(slug: string): Base {
    const found = find(slug);
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  function entries(slug: string, of: Of): Entry[] {
    return texts[of].all({ slug }).map(({ id, text }) => readStored(id, text));
  }

  return {
    /** The row as it stands, for whoever looks often. */
    row: (slug: string) => base.get({ slug }),
    find,
    /** @throws {ProblemError} `record.unknown` */
    known,
    /** By slug. */
    all: (): Base[] => orm.select().from(knowledgeBases).orderBy(asc(knowledgeBases.slug)).all().map((row) => ({ ...row, name: readNames(row.name), settings: readSettings(row.settings) })),
    /** Every row of a base, in order: removed entries that customers still meet are among them. */
    rows: (slug: string): EntryRow[] => rows.all({ slug }),
    /** Entries as their rows keep them, in order. */
    texts: (slug: string, of: Of): { readonly id: string; readonly text: string }[] => texts[of].all({ slug }),
    entries,

    /** How many entries are not as customers meet them. */
    unpublished: (slug: string): number => orm.get<{ count: number }>(sql`select count(*) as count from ${knowledgeEntries} where ${and(eq(knowledgeEntries.base, slug), differs)}`).count,

    /** A whole base as it is being worked on, or undefined. */
    read(slug: string): KnowledgeBase | undefined {
      const found = find(slug);
      if (found === undefined) return undefined;
      const { categories } = found.settings;
      return { slug, name: { ...found.name }, ...(categories.length > 0 ? { categories } : {}), entries: entries(slug, 'draft') };
    },
  };
}

export type Bases = ReturnType<typeof createBases>;
