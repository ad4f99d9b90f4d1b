import { and, eq, lte } from 'drizzle-orm';
import type { KnowledgeChange, KnowledgeEdited, KnowledgeTestRun } from '../contract.ts';
import { knowledgeBases, knowledgeChanges } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Base, Bases, EntryRow } from './bases.ts';
import { createTurns } from './createTurns.ts';
import type { EntryEdit } from './entryEdits.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import type { Matchers } from './matchers.ts';
import type { RecordedEdits } from './recordedEdits.ts';
import type { Tests } from './tests.ts';
import { releaseDraft, writeEdits } from './writeEdits.ts';

/** How long a change waits until the base has been learned, in milliseconds. */
const patienceMs = 3_000;

/** Entries that one base may have, and changes that its history tells. */
const entryLimit = 20_000;
const changeLimit = 2_000;

/** A base as a change finds it. */
export interface Standing {
  readonly base: Base;
  readonly rows: readonly EntryRow[];
}

/** What a change is to do, and what it leaves in the history. */
export interface Planned extends Omit<RecordedEdits, 'entries'> {
  readonly entries: readonly EntryEdit[];
  readonly kind: KnowledgeChange['kind'];
  readonly note: string;
  readonly by: string | null;
  /** What else the transaction writes, told the change's revision. */
  readonly alongside?: ((revision: number) => void) | undefined;
}

export interface ChangingRooms {
  readonly bases: Bases;
  readonly matchers: Matchers;
  readonly tests: Tests;
}

/**
 * Makes the function through which every change to a base's entries goes, one at a time for each base. `plan` says what is
 * to be done with the base as it stands; then the test set is run on what customers meet and on what the draft would be;
 * then draft, history and whatever stands alongside are written in one transaction, which begins again when somebody else
 * has changed the base meanwhile. Where changes reach customers at once the draft goes live with it, unless the tests get
 * worse.
 */
export function createChanging({ database, committer, now }: KnowledgeHouse, { bases, matchers, tests }: ChangingRooms) {
  const { orm } = database;
  const inTurn = createTurns();

  async function tried(slug: string, { entries, tests: moved = [] }: Planned): Promise<KnowledgeTestRun | null> {
    const expected = new Map(moved.map(({ id, after }) => [id, after]));
    const set = tests.list(slug).map((each) => (expected.has(each.id) ? { ...each, expects: expected.get(each.id) ?? null } : each));
    return set.length === 0 ? null : tests.run(slug, { edits: entries, set, patienceMs });
  }

  /** Writes a planned change; within a transaction. */
  function write(slug: string, revision: number, planned: Planned, live: boolean): void {
    const { entries, kind, note, by, alongside, head, questions, tests: moved = [] } = planned;
    const at = now();
    writeEdits(database, slug, entries);
    if (head) orm.update(knowledgeBases).set({ name: JSON.stringify(head.after.name), settings: JSON.stringify({ ...bases.known(slug).settings, categories: head.after.categories }) }).where(eq(knowledgeBases.slug, slug)).run();
    for (const { id, after } of moved) tests.expect(slug, id, after);
    const edits: RecordedEdits = { entries: [...entries], ...(head ? { head } : {}), ...(questions ? { questions } : {}), ...(moved.length > 0 ? { tests: [...moved] } : {}) };
    orm.insert(knowledgeChanges).values({ base: slug, revision, at, by, kind, note, edits: JSON.stringify(edits) }).run();
    orm.delete(knowledgeChanges).where(and(eq(knowledgeChanges.base, slug), lte(knowledgeChanges.revision, revision - changeLimit))).run();
    if (live) releaseDraft(database, slug);
    orm.update(knowledgeBases).set({ revision, updatedAt: at, ...(live ? { liveRevision: bases.known(slug).liveRevision + 1 } : {}) }).where(eq(knowledgeBases.slug, slug)).run();
    alongside?.(revision);
  }

  function makeRoom(slug: string, name: Readonly<Record<string, string>>): void {
    orm.insert(knowledgeBases).values({ slug, name: JSON.stringify(name), settings: '{}', revision: 0, updatedAt: now() }).onConflictDoNothing().run();
  }

  async function attempt(slug: string, plan: (standing: Standing) => Planned, created?: Readonly<Record<string, string>>): Promise<KnowledgeEdited | null> {
    const there = bases.find(slug);
    if (there === undefined && created === undefined) throw new ProblemError('record.unknown');
    const base: Base = there ?? { slug, name: created ?? {}, settings: { categories: [], balance: 0, publishes: 'at-once' }, revision: 0, liveRevision: 0, updatedAt: now() };
    const rows = bases.rows(slug);
    const planned = plan({ base, rows });
    const grown = planned.entries.reduce((sum, { before, after }) => sum + (after === null ? 0 : 1) - (before === null ? 0 : 1), rows.filter(({ draft }) => draft !== null).length);
    if (grown > entryLimit) throw new ProblemError('request.invalid', { errors: [{ path: 'entries', message: `<= ${entryLimit}` }] });
    const changes = there === undefined || planned.entries.length > 0 || planned.head !== undefined;
    const run = changes && there !== undefined ? await tried(slug, planned) : null;
    const live = base.settings.publishes === 'at-once' && (run === null || run.worse.length === 0);
    const revision = changes ? base.revision + 1 : base.revision;
    const written = await committer.run(() => {
      if (bases.row(slug)?.revision !== there?.revision) return false;
      if (there === undefined) makeRoom(slug, base.name);
      if (changes) write(slug, revision, planned, live);
      else planned.alongside?.(revision);
      return true;
    });
    if (!written) return null;
    if (changes) matchers.refresh(slug);
    return { revision, live: changes ? live : bases.unpublished(slug) === 0, tests: run };
  }

  return {
    /**
     * Changes a base; with `created`, one that may not be there yet, by that name.
     *
     * @throws {ProblemError} `record.unknown`, `storage.busy` when others keep changing it, or what `plan` throws.
     */
    change: (slug: string, plan: (standing: Standing) => Planned, created?: Readonly<Record<string, string>>): Promise<KnowledgeEdited> =>
      inTurn(slug, async () => {
        for (let tries = 0; tries < attempts; tries += 1) {
          const edited = await attempt(slug, plan, created);
          if (edited !== null) return edited;
        }
        throw new ProblemError('storage.busy', { retryAfter: 1 });
      }),

    /** Runs something on a base that no change may interrupt. */
    inTurn,
  };
}

/** How often a change begins again because another process has changed the base. */
const attempts = 5;

export type Changing = ReturnType<typeof createChanging>;
