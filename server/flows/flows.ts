import { randomBytes } from 'node:crypto';
import { and, asc, desc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowProblem } from '../../engine/sdk/flowProblem.ts';
import { localizedText } from '../../engine/sdk/localizedText.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import type { FlowDetail, FlowSummary, FlowVersion, FlowVersionDetail } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { flows, flowVersions, knowledgeBases } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { readDocument } from './readDocument.ts';
import { storedDocument } from './storedDocument.ts';

/** What the flows need of the house. */
export interface FlowsHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly registry: Registry;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** What is published, and by whom; `revision` refuses to publish any other draft than the one that was looked at. */
export interface Publication {
  readonly note: string;
  readonly publishedBy: string | null;
  readonly revision?: number | undefined;
}

const siteList = z.array(z.string());

/** Drafts and their versions. Every change resolves after its commit; unknown ids throw `record.unknown`. */
export function createFlows({ database, committer, registry, now }: FlowsHouse) {
  const { orm } = database;
  const summary = {
    id: flows.id,
    slug: flows.slug,
    name: sql<string>`${flows.draft} -> '$.name'`,
    revision: flows.revision,
    liveVersion: flows.liveVersion,
    sites: flows.sites,
    updatedAt: flows.updatedAt,
  };
  const versionColumns = { version: flowVersions.version, note: flowVersions.note, publishedBy: flowVersions.publishedBy, publishedAt: flowVersions.publishedAt };

  function row(id: string) {
    const found = orm.select().from(flows).where(eq(flows.id, id)).get();
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  function summaryOf(id: string): FlowSummary {
    const found = orm.select(summary).from(flows).where(eq(flows.id, id)).get();
    if (found === undefined) throw new ProblemError('record.unknown');
    return toSummary(found);
  }

  function refuseTaken(slug: string, id: string | null): void {
    const holder = orm.select({ id: flows.id }).from(flows).where(eq(flows.slug, slug)).get();
    if (holder !== undefined && holder.id !== id) throw new ProblemError('slug.taken');
  }

  /** @throws {ProblemError} `flow.invalid` with all problems when the document has errors. */
  function refuseErrors(document: FlowDocument): void {
    const problems = problemsOf(document);
    if (problems.some((each) => each.severity === 'error')) throw new ProblemError('flow.invalid', { problems });
  }

  function problemsOf(document: FlowDocument): readonly FlowProblem[] {
    const knowledge = new Set(orm.select({ slug: knowledgeBases.slug }).from(knowledgeBases).all().map((each) => each.slug));
    return checkFlow(document, registry, { knowledge });
  }

  function insert(slug: string, draft: string): string {
    refuseTaken(slug, null);
    const id = `f${randomBytes(9).toString('base64url')}`;
    orm.insert(flows).values({ id, slug, draft, revision: 1, liveVersion: null, sites: '[]', createdAt: now(), updatedAt: now() }).run();
    return id;
  }

  function release(id: string, document: string, { note, publishedBy }: Publication): FlowVersion {
    const last = orm.select({ version: flowVersions.version }).from(flowVersions).where(eq(flowVersions.flowId, id)).orderBy(desc(flowVersions.version)).get();
    const version = (last?.version ?? 0) + 1;
    const publishedAt = now();
    orm.insert(flowVersions).values({ flowId: id, version, document, note, publishedBy, publishedAt }).run();
    orm.update(flows).set({ liveVersion: version }).where(eq(flows.id, id)).run();
    return toVersion({ version, note, publishedBy, publishedAt });
  }

  return {
    list: (): FlowSummary[] => orm.select(summary).from(flows).orderBy(asc(flows.slug)).all().map(toSummary),

    /** The id of the flow with a slug, published or not. */
    idOf: (slug: string): string | undefined => orm.select({ id: flows.id }).from(flows).where(eq(flows.slug, slug)).get()?.id,

    read(id: string): FlowDetail {
      const { draft } = row(id);
      return { ...summaryOf(id), document: storedDocument(draft) };
    },

    /** @throws {ProblemError} `slug.taken`, or what `readDocument` throws. */
    create(slug: string, input: unknown): Promise<FlowDetail> {
      const draft = JSON.stringify(readDocument(input));
      return committer.run(() => this.read(insert(slug, draft)));
    },

    /** Creates a flow and publishes it at once, all or nothing. @throws {ProblemError} what `create` and `publish` throw. */
    createPublished(slug: string, input: unknown, publication: Publication): Promise<FlowDetail> {
      const document = readDocument(input);
      const draft = JSON.stringify(document);
      return committer.run(() => {
        refuseErrors(document);
        const id = insert(slug, draft);
        release(id, draft, publication);
        return this.read(id);
      });
    },

    /** Saves a draft over the revision it was made from. @throws {ProblemError} `draft.conflict` with the current revision. */
    saveDraft(id: string, revision: number, input: unknown): Promise<FlowSummary> {
      const draft = JSON.stringify(readDocument(input));
      return committer.run(() => {
        refuseStale(row(id).revision, revision);
        orm.update(flows).set({ draft, revision: revision + 1, updatedAt: now() }).where(eq(flows.id, id)).run();
        return summaryOf(id);
      });
    },

    /**
     * Makes the draft the next version and the live one, in one transaction. A version never changes afterwards.
     *
     * @throws {ProblemError} `flow.invalid` with all problems when the draft has errors, `draft.conflict` when it changed meanwhile.
     */
    async publish(id: string, publication: Publication): Promise<FlowVersion> {
      const checked = row(id);
      if (publication.revision !== undefined) refuseStale(checked.revision, publication.revision);
      refuseErrors(storedDocument(checked.draft));
      return committer.run(() => {
        refuseStale(row(id).revision, checked.revision);
        return release(id, checked.draft, publication);
      });
    },

    /** Newest first. */
    versions(id: string): FlowVersion[] {
      row(id);
      return orm.select(versionColumns).from(flowVersions).where(eq(flowVersions.flowId, id)).orderBy(desc(flowVersions.version)).all().map(toVersion);
    },

    version(id: string, number: number): FlowVersionDetail {
      const found = orm.select().from(flowVersions).where(and(eq(flowVersions.flowId, id), eq(flowVersions.version, number))).get();
      if (found === undefined) throw new ProblemError('record.unknown');
      return { ...toVersion(found), document: storedDocument(found.document) };
    },

    /** Lets new conversations begin on a version, an older one too. Those under way stay on theirs. */
    setLive(id: string, version: number): Promise<FlowSummary> {
      return committer.run(() => {
        this.version(id, version);
        orm.update(flows).set({ liveVersion: version }).where(eq(flows.id, id)).run();
        return summaryOf(id);
      });
    },

    /** Changes what is given: the slug, or the sites that may embed the chat. @throws {ProblemError} `slug.taken`. */
    saveSettings(id: string, settings: { readonly slug?: string | undefined; readonly sites?: readonly string[] | undefined }): Promise<FlowSummary> {
      return committer.run(() => {
        const { slug, sites } = row(id);
        const next = { slug: settings.slug ?? slug, sites: settings.sites ? JSON.stringify([...new Set(settings.sites)]) : sites };
        refuseTaken(next.slug, id);
        orm.update(flows).set({ ...next, updatedAt: now() }).where(eq(flows.id, id)).run();
        return summaryOf(id);
      });
    },

    /** What is wrong with a document. Nothing is stored. @throws {ProblemError} what `readDocument` throws. */
    check: (input: unknown): readonly FlowProblem[] => problemsOf(readDocument(input)),
  };
}

export type Flows = ReturnType<typeof createFlows>;

function refuseStale(current: number, expected: number): void {
  if (current !== expected) throw new ProblemError('draft.conflict', { details: { revision: current } });
}


interface SummaryRow extends Omit<FlowSummary, 'name' | 'sites' | 'updatedAt'> {
  readonly name: string;
  readonly sites: string;
  readonly updatedAt: number;
}

function toSummary({ name, sites, updatedAt, ...rest }: SummaryRow): FlowSummary {
  return { ...rest, name: localizedText.parse(JSON.parse(name)), sites: siteList.parse(JSON.parse(sites)), updatedAt: new Date(updatedAt).toISOString() };
}

function toVersion({ version, note, publishedBy, publishedAt }: Pick<typeof flowVersions.$inferSelect, 'version' | 'note' | 'publishedBy' | 'publishedAt'>): FlowVersion {
  return { version, note, publishedBy, publishedAt: new Date(publishedAt).toISOString() };
}
