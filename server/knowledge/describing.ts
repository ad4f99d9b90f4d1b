import { eq, sql } from 'drizzle-orm';
import type { KnowledgeDetail, KnowledgeSummary } from '../contract.ts';
import { knowledgeEntries } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Base, EntryRow } from './bases.ts';
import type { ChangingRooms } from './changing.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import { readStored } from './storedEntry.ts';
import { usedBy } from './usedBy.ts';
import { differs } from './writeEdits.ts';

/** Bases as lists and those who work on them see them. */
export function createDescribing({ database, reader }: Pick<KnowledgeHouse, 'database' | 'reader'>, { bases, matchers, tests }: ChangingRooms) {
  const { orm } = database;

  function summaryOf(base: Base, users: ReturnType<typeof usedBy>, misses: number | null): KnowledgeSummary {
    const { slug, name, settings, revision, updatedAt } = base;
    const counts = orm
      .select({ entries: sql<number>`count(${knowledgeEntries.draft})`, unpublished: sql<number>`count(case when ${differs} then 1 end)` })
      .from(knowledgeEntries)
      .where(eq(knowledgeEntries.base, slug))
      .get();
    return {
      slug,
      name: { ...name },
      entries: counts?.entries ?? 0,
      revision,
      updatedAt: new Date(updatedAt).toISOString(),
      publishes: settings.publishes,
      unpublished: counts?.unpublished ?? 0,
      misses,
      tests: tests.count(slug),
      usedBy: [...(users.get(slug) ?? [])],
    };
  }

  /** Null of all where counting takes too long: they are no reason to show nothing of a base. */
  async function countsOf(slugs: readonly string[]): Promise<(slug: string) => number | null> {
    try {
      const counts = await reader.read('missCounts', slugs);
      return (slug) => counts.get(slug) ?? 0;
    } catch (error) {
      if (error instanceof ProblemError && error.code === 'analytics.too-much') return () => null;
      throw error;
    }
  }

  /** A base as it has just been made or changed, at once: its missed questions are not counted. @throws {ProblemError} `record.unknown` */
  function uncounted(slug: string): KnowledgeDetail {
    const base = bases.known(slug);
    const matcher = matchers.draft(slug);
    if (matcher === undefined) throw new ProblemError('record.unknown');
    const { phrasings, encoded, thresholds, tried } = matcher.status();
    const { known, strange } = matcher.preview(base.settings.balance);
    const crossValidated = tried === 0 ? null : { right: known.answered, rejected: 1 - strange.answered };
    return {
      summary: summaryOf(base, usedBy(database), null),
      settings: base.settings,
      entries: bases.rows(slug).map((row) => ({ entry: readStored(row.id, row.draft ?? row.live ?? ''), state: stateOf(row) })),
      tests: tests.list(slug),
      understanding: { phrasings, encoded, answeredFrom: thresholds.answered, unsureFrom: thresholds.unsure, crossValidated },
    };
  }

  return {
    uncounted,

    /** By slug. */
    async list(): Promise<KnowledgeSummary[]> {
      const misses = await countsOf(bases.all().map(({ slug }) => slug));
      const users = usedBy(database);
      return bases.all().map((base) => summaryOf(base, users, misses(base.slug)));
    },

    /** @throws {ProblemError} `record.unknown` */
    async detail(slug: string): Promise<KnowledgeDetail> {
      bases.known(slug);
      const misses = await countsOf([slug]);
      const { summary, ...rest } = uncounted(slug);
      return { summary: { ...summary, misses: misses(slug) }, ...rest };
    },
  };
}

function stateOf({ draft, live }: EntryRow): KnowledgeDetail['entries'][number]['state'] {
  if (draft === live) return 'live';
  if (draft === null) return 'removed';
  return live === null ? 'new' : 'changed';
}
