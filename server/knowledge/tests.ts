import { randomBytes } from 'node:crypto';
import { and, asc, eq, sql } from 'drizzle-orm';
import type { KnowledgeTest, KnowledgeTestRun } from '../contract.ts';
import { knowledgeTests } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { AskMatcher } from './createAsking.ts';
import type { Bases } from './bases.ts';
import { compareOutcomes } from './compareOutcomes.ts';
import type { EntryEdit } from './entryEdits.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import type { Matchers } from './matchers.ts';
import { runTests } from './runTests.ts';

export type NewTest = Omit<KnowledgeTest, 'id'>;

/** How long a run that somebody asked for waits until the base has been learned, in milliseconds. */
const patient = 10_000;

/** Tests that one base may have: all are asked twice with every change. */
const testLimit = 1_000;

/** The questions that a base is tried with whenever it changes. */
export function createTests({ database: { orm }, committer, now }: KnowledgeHouse, { bases, matchers, ask }: { readonly bases: Bases; readonly matchers: Matchers; readonly ask: AskMatcher }) {
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

  /** Within a transaction. */
  function insert(base: string, tests: readonly NewTest[]): KnowledgeTest[] {
    const kept = list(base);
    const known = new Set(kept.map(keyOf));
    const fresh = tests.filter((each) => !known.has(keyOf(each)) && known.add(keyOf(each)));
    if (kept.length + fresh.length > testLimit) throw new ProblemError('request.invalid', { errors: [{ path: 'tests', message: `<= ${testLimit}` }] });
    const at = now();
    const made = fresh.map((each, index) => ({ id: `t${index.toString(36).padStart(3, '0')}${randomBytes(6).toString('base64url')}`, ...each }));
    for (const { id, question, locale = null, expects } of made) orm.insert(knowledgeTests).values({ base, id, question, locale, expects, createdAt: at }).run();
    return made;
  }

  return {
    list,

    /** Adds tests, but for those that are there already. @throws {ProblemError} `record.unknown`, `request.invalid` when there are too many. */
    add: (base: string, tests: readonly NewTest[]): Promise<KnowledgeTest[]> =>
      committer.run(() => insert(bases.known(base).slug, tests)),
    insert,

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

    /**
     * Tests on what customers meet and on the draft as it would be after edits. Where learning the base takes longer than
     * `patienceMs`, both are tried without what is learned.
     *
     * @throws {ProblemError} `record.unknown`
     */
    async run(base: string, { edits = [], set = list(base), patienceMs = patient }: { readonly edits?: readonly EntryEdit[]; readonly set?: readonly KnowledgeTest[]; readonly patienceMs?: number } = {}): Promise<KnowledgeTestRun> {
      const { before, after } = await matchers.compare(base, edits, (matcher) => runTests(set, matcher, ask), patienceMs);
      return compareOutcomes(set, before, after);
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
