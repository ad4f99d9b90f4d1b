import { eq } from 'drizzle-orm';
import type { KnowledgeEdited, KnowledgeTestRun } from '../contract.ts';
import { knowledgeBases, knowledgeChanges } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Changing, ChangingRooms } from './changing.ts';
import type { KnowledgeHouse } from './knowledgeHouse.ts';
import type { RecordedEdits } from './recordedEdits.ts';
import { releaseDraft } from './writeEdits.ts';

/** A base whose draft has been tried out and may go live. */
interface Ready {
  readonly slug: string;
  readonly revision: number;
  readonly tests: KnowledgeTestRun | null;
}

/** Drafts that go live together with something else. */
export interface Release {
  /** Lets the drafts go live; within a transaction. @throws {ProblemError} `storage.busy` when one has changed since it was tried out. */
  write(): void;
  /** To be called after the commit. */
  told(): void;
}

/** Lets drafts go live: by themselves, or with a flow that uses them. */
export function createReleasing({ database, committer, now }: KnowledgeHouse, { bases, matchers, tests, changing }: ChangingRooms & { readonly changing: Changing }) {
  const { orm } = database;

  /** @throws {ProblemError} `knowledge.tests-worse` with the tests, unless that is accepted. */
  async function tryOut(slug: string, acceptWorse: boolean): Promise<Ready> {
    const { revision } = bases.known(slug);
    const run = tests.count(slug) === 0 ? null : await tests.run(slug);
    if (run !== null && run.worse.length > 0 && !acceptWorse) throw new ProblemError('knowledge.tests-worse', { details: { count: run.worse.length }, tests: run });
    return { slug, revision, tests: run };
  }

  function write({ slug, revision: seen }: Ready, by: string | null, note: string): number {
    const { revision, liveRevision } = bases.known(slug);
    if (revision !== seen) throw new ProblemError('storage.busy', { retryAfter: 1 });
    const entries = bases.rows(slug).flatMap(({ id, position, draft, live }) => (draft === live ? [] : [{ id, before: live, after: draft, from: position, to: position }]));
    const edits: RecordedEdits = { entries };
    const at = now();
    orm.insert(knowledgeChanges).values({ base: slug, revision: revision + 1, at, by, kind: 'publish', note, edits: JSON.stringify(edits) }).run();
    releaseDraft(database, slug);
    orm.update(knowledgeBases).set({ revision: revision + 1, liveRevision: liveRevision + 1, updatedAt: at }).where(eq(knowledgeBases.slug, slug)).run();
    return revision + 1;
  }

  return {
    /**
     * Lets customers meet the draft of a base.
     *
     * @throws {ProblemError} `record.unknown`, `knowledge.tests-worse` with the tests, unless that is accepted.
     */
    publish: (slug: string, { acceptWorse, by, note = '' }: { readonly acceptWorse: boolean; readonly by: string | null; readonly note?: string }): Promise<KnowledgeEdited> =>
      changing.inTurn(slug, async () => {
        const ready = await tryOut(slug, acceptWorse);
        if (bases.unpublished(slug) === 0) return { revision: ready.revision, live: true, tests: ready.tests };
        const revision = await committer.run(() => write(ready, by, note));
        matchers.refresh(slug);
        return { revision, live: true, tests: ready.tests };
      }),

    /**
     * The drafts that wait for a flow to be published, of the bases that it uses, tried out.
     *
     * @throws {ProblemError} `knowledge.tests-worse` with the tests of the first base that gets worse, unless that is accepted.
     */
    async withFlow(slugs: readonly string[], { publishedBy, acceptDifferences = false }: { readonly publishedBy: string | null; readonly acceptDifferences?: boolean | undefined }): Promise<Release> {
      const waiting = [...new Set(slugs)].filter((slug) => bases.find(slug)?.settings.publishes === 'with-flow' && bases.unpublished(slug) > 0);
      const ready: Ready[] = [];
      for (const slug of waiting) ready.push(await tryOut(slug, acceptDifferences));
      return {
        write() {
          for (const each of ready) write(each, publishedBy, '');
        },
        told: () => waiting.forEach((slug) => matchers.refresh(slug)),
      };
    },
  };
}

export type Releasing = ReturnType<typeof createReleasing>;
