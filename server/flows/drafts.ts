import { randomBytes } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import type { FlowDetail, FlowSummary } from '../contract.ts';
import { flows } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { flowTopic, type FlowsHouse } from './flowsHouse.ts';
import { knowledgeSlugs } from './knowledgeSlugs.ts';
import { readDocument } from './readDocument.ts';
import { readFlowRow } from './readFlowRow.ts';
import { refuseStale } from './refuseStale.ts';
import { storedDocument } from './storedDocument.ts';
import type { Summaries } from './summaries.ts';

/** Who saves a draft, and the browser tab they do it in; null for a command. */
export interface Saver {
  readonly by: string | null;
  readonly tab: string | null;
}

/** What can be set of a flow apart from its draft; what is left out stays. */
export interface Settings {
  readonly slug?: string | undefined;
  /** Origins that may embed the chat. */
  readonly sites?: readonly string[] | undefined;
  readonly archived?: boolean | undefined;
}

const aCommand: Saver = { by: null, tab: null };

/** The drafts of the flows, and their settings. */
export function createDrafts({ database, committer, registry, wake, now }: FlowsHouse, summaries: Summaries) {
  const { orm } = database;

  function refuseTaken(slug: string, id: string | null): void {
    const holder = orm.select({ id: flows.id }).from(flows).where(eq(flows.slug, slug)).get();
    if (holder !== undefined && holder.id !== id) throw new ProblemError('slug.taken');
  }

  function problemsOf(document: FlowDocument): readonly FlowProblem[] {
    return checkFlow(document, registry, { knowledge: knowledgeSlugs(database) });
  }

  function read(id: string): FlowDetail {
    const { draft } = readFlowRow(database, id);
    return { ...summaries.one(id), document: storedDocument(draft) };
  }

  /** Writes a new flow's row, within a transaction. Returns its id. */
  function insert(slug: string, draft: string, savedBy: string | null): string {
    refuseTaken(slug, null);
    const id = `f${randomBytes(9).toString('base64url')}`;
    const at = now();
    orm.insert(flows).values({ id, slug, draft, revision: 1, liveVersion: null, sites: '[]', savedBy, savedAt: at, createdAt: at, updatedAt: at }).run();
    return id;
  }

  return {
    /** The id of the flow with a slug, published or not. */
    idOf: (slug: string): string | undefined => orm.select({ id: flows.id }).from(flows).where(eq(flows.slug, slug)).get()?.id,

    read,
    insert,

    /** @throws {ProblemError} `slug.taken`, or what `readDocument` throws. */
    async create(slug: string, input: unknown, by: string | null = null): Promise<FlowDetail> {
      const draft = JSON.stringify(readDocument(input));
      return read(await committer.run(() => insert(slug, draft, by)));
    },

    /**
     * Saves a draft over the revision it was made from. What the same tab has saved over that revision already is saved:
     * its answer was lost on the way.
     *
     * @throws {ProblemError} `draft.conflict` with the current revision.
     */
    async saveDraft(id: string, revision: number, input: unknown, { by, tab }: Saver = aCommand): Promise<FlowSummary> {
      const draft = JSON.stringify(readDocument(input));
      const saved = await committer.run(() => {
        const current = readFlowRow(database, id);
        if (tab !== null && current.savedTab === tab && current.revision === revision + 1 && current.draft === draft) return false;
        refuseStale(current.revision, revision);
        const at = now();
        orm.update(flows).set({ draft, revision: revision + 1, savedBy: by, savedTab: tab, savedAt: at, updatedAt: at }).where(eq(flows.id, id)).run();
        return true;
      });
      if (saved) wake.wake(flowTopic(id));
      return summaries.one(id);
    },

    /** @throws {ProblemError} `slug.taken`. */
    async saveSettings(id: string, settings: Settings): Promise<FlowSummary> {
      await committer.run(() => {
        const { slug, sites, archived } = readFlowRow(database, id);
        const next = {
          slug: settings.slug ?? slug,
          sites: settings.sites ? JSON.stringify([...new Set(settings.sites)]) : sites,
          archived: settings.archived ?? archived,
        };
        refuseTaken(next.slug, id);
        orm.update(flows).set({ ...next, updatedAt: now() }).where(eq(flows.id, id)).run();
      });
      return summaries.one(id);
    },

    /** What is wrong with a document. Nothing is stored. @throws {ProblemError} what `readDocument` throws. */
    check: (input: unknown): readonly FlowProblem[] => problemsOf(readDocument(input)),

    /** @throws {ProblemError} `flow.invalid` with all problems when the document has errors. */
    refuseErrors(document: FlowDocument): void {
      const problems = problemsOf(document);
      if (problems.some((each) => each.severity === 'error')) throw new ProblemError('flow.invalid', { problems });
    },
  };
}

export type Drafts = ReturnType<typeof createDrafts>;
