import { randomBytes } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { KnowledgeTest, KnowledgeTestRun } from '../contract.ts';
import { knowledgeTests } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Bases } from './bases.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import type { Matchers } from './matchers.ts';
import type { KnowledgeMatcher } from './openMatcher.ts';
import { runTests } from './runTests.ts';

export type NewTest = Omit<KnowledgeTest, 'id'>;

/** Tests that one base may have: all are asked twice with every change. */
const testLimit = 1_000;

/** The questions that a base is tried with whenever it changes. */
export function createTests({ database: { orm }, committer, now }: KnowledgeHouse, { bases, matchers }: { readonly bases: Bases; readonly matchers: Matchers }) {
  const named = (base: string, id: string) => and(eq(knowledgeTests.base, base), eq(knowledgeTests.id, id));

  /** In the order in which they were added. */
  function list(base: string): KnowledgeTest[] {
    return orm.select().from(knowledgeTests).where(eq(knowledgeTests.base, base)).orderBy(asc(knowledgeTests.createdAt), asc(knowledgeTests.id)).all().map(toTest);
  }

  function read(base: string, id: string): KnowledgeTest {
    const found = orm.select().from(knowledgeTests).where(named(base, id)).get();
    if (found === undefined) throw new ProblemError('record.unknown');
    return toTest(found);
  }

  /** What customers meet, to compare with; null while they meet nothing. */
  const before = (base: string): KnowledgeMatcher | null => (bases.texts(base, 'live').length === 0 ? null : (matchers.live(base) ?? null));

  return {
    list,

    /** Adds tests, but for those that are there already. @throws {ProblemError} `record.unknown`, `request.invalid` when there are too many. */
    add: (base: string, tests: readonly NewTest[]): Promise<KnowledgeTest[]> =>
      committer.run(() => {
        bases.known(base);
        const kept = list(base);
        const known = new Set(kept.map(keyOf));
        const fresh = tests.filter((each) => !known.has(keyOf(each)) && known.add(keyOf(each)));
        if (kept.length + fresh.length > testLimit) throw new ProblemError('request.invalid', { errors: [{ path: 'tests', message: `<= ${testLimit}` }] });
        const at = now();
        const made = fresh.map((each, index) => ({ id: `t${index.toString(36).padStart(3, '0')}${randomBytes(6).toString('base64url')}`, ...each }));
        for (const { id, question, locale = null, expects } of made) orm.insert(knowledgeTests).values({ base, id, question, locale, expects, createdAt: at }).run();
        return made;
      }),

    /** @throws {ProblemError} `record.unknown` */
    change: (base: string, id: string, change: { [K in keyof NewTest]?: NewTest[K] | undefined }): Promise<KnowledgeTest> =>
      committer.run(() => {
        const { question, locale, expects } = read(base, id);
        orm.update(knowledgeTests).set({ question: change.question ?? question, locale: change.locale ?? locale ?? null, expects: change.expects === undefined ? expects : change.expects }).where(named(base, id)).run();
        return read(base, id);
      }),

    /** @throws {ProblemError} `record.unknown` */
    remove: (base: string, id: string): Promise<void> =>
      committer.run(() => {
        read(base, id);
        orm.delete(knowledgeTests).where(named(base, id)).run();
      }),

    /** Within a transaction: lets a test expect another entry. */
    expect(base: string, id: string, expects: string | null): void {
      orm.update(knowledgeTests).set({ expects }).where(named(base, id)).run();
    },

    count: (base: string): number => orm.get<{ count: number }>(sql`select count(*) as count from ${knowledgeTests} where ${eq(knowledgeTests.base, base)}`).count,

    /** The test set on what customers meet and on the draft. @throws {ProblemError} `record.unknown` */
    async run(base: string): Promise<KnowledgeTestRun> {
      bases.known(base);
      const after = matchers.draft(base);
      if (after === undefined) throw new ProblemError('record.unknown');
      return runTests(list(base), { before: before(base), after });
    },

    /** The same on another matcher in place of the draft's, and with tests that may expect something else; null when there are none. */
    async runOn(base: string, after: KnowledgeMatcher, tests: readonly KnowledgeTest[]): Promise<KnowledgeTestRun> {
      return runTests(tests, { before: before(base), after });
    },
  };
}

export type Tests = ReturnType<typeof createTests>;

function toTest({ id, question, locale, expects }: typeof knowledgeTests.$inferSelect): KnowledgeTest {
  return { id, question, ...(locale === null ? {} : { locale }), expects };
}

function keyOf({ question, locale = '', expects }: NewTest): string {
  return JSON.stringify([question, locale, expects]);
}
