import { and, desc, eq, type SQL } from 'drizzle-orm';
import type { FlowDetail, FlowSummary, FlowVersion, FlowVersionDetail, Person } from '../contract.ts';
import { flows, flowVersions, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Drafts } from './drafts.ts';
import { flowTopic, type FlowsHouse } from './flowsHouse.ts';
import { readDocument } from './readDocument.ts';
import { readFlowRow } from './readFlowRow.ts';
import { refuseStale } from './refuseStale.ts';
import { storedDocument } from './storedDocument.ts';
import type { Summaries } from './summaries.ts';
import type { Transcripts } from './transcripts.ts';

/** What is published, and by whom; `revision` refuses to publish any other draft than the one that was looked at. */
export interface Publication {
  readonly note: string;
  readonly publishedBy: string | null;
  readonly revision?: number | undefined;
  /** Publishes although kept transcripts come out differently, or the tests of knowledge that goes live with it get worse. */
  readonly acceptDifferences?: boolean | undefined;
}

/** The published versions of the flows, and which of them is live. */
export function createPublishing(house: FlowsHouse, { summaries, drafts, transcripts }: { summaries: Summaries; drafts: Drafts; transcripts: Transcripts }) {
  const { database, committer, knowledge, wake, now } = house;
  const { orm } = database;
  const columns = { version: flowVersions.version, note: flowVersions.note, publishedBy: { id: user.id, name: user.name }, publishedAt: flowVersions.publishedAt };

  function select(...conditions: SQL[]) {
    return orm.select(columns).from(flowVersions).leftJoin(user, eq(user.id, flowVersions.publishedBy)).where(and(...conditions)).orderBy(desc(flowVersions.version));
  }

  function read(id: string, number: number): FlowVersion {
    const found = select(eq(flowVersions.flowId, id), eq(flowVersions.version, number)).get();
    if (found === undefined) throw new ProblemError('record.unknown');
    return toVersion(found);
  }

  /** Makes a document the next version and the live one, within a transaction. Returns its number. */
  function release(id: string, document: string, { note, publishedBy }: Publication): number {
    const last = orm.select({ version: flowVersions.version }).from(flowVersions).where(eq(flowVersions.flowId, id)).orderBy(desc(flowVersions.version)).get();
    const version = (last?.version ?? 0) + 1;
    orm.insert(flowVersions).values({ flowId: id, version, document, note, publishedBy, publishedAt: now() }).run();
    orm.update(flows).set({ liveVersion: version }).where(eq(flows.id, id)).run();
    return version;
  }

  return {
    /** Creates a flow and publishes it at once, all or nothing. @throws {ProblemError} what `create` and `publish` throw. */
    async createPublished(slug: string, input: unknown, publication: Publication): Promise<FlowDetail> {
      const document = readDocument(input);
      const draft = JSON.stringify(document);
      const withIt = await knowledge.withFlow(document.knowledge, publication);
      const id = await committer.run(() => {
        drafts.refuseErrors(document);
        const made = drafts.insert(slug, draft, publication.publishedBy);
        release(made, draft, publication);
        withIt.write();
        return made;
      });
      withIt.told();
      return drafts.read(id);
    },

    /**
     * Makes the draft the next version and the live one, in one transaction. A version never changes afterwards.
     *
     * @throws {ProblemError} `flow.invalid` with all problems when the draft has errors, `flow.transcripts-differ` when kept
     * transcripts come out differently, `knowledge.tests-worse` when the tests of knowledge that goes live with it get worse,
     * `draft.conflict` when it changed meanwhile.
     */
    async publish(id: string, publication: Publication): Promise<FlowVersion> {
      const checked = readFlowRow(database, id);
      if (publication.revision !== undefined) refuseStale(checked.revision, publication.revision);
      const document = storedDocument(checked.draft);
      drafts.refuseErrors(document);
      if (publication.acceptDifferences !== true) await transcripts.refuseDifferences(id, document);
      const withIt = await knowledge.withFlow(document.knowledge, publication);
      const version = await committer.run(() => {
        refuseStale(readFlowRow(database, id).revision, checked.revision);
        withIt.write();
        return release(id, checked.draft, publication);
      });
      withIt.told();
      wake.wake(flowTopic(id));
      return read(id, version);
    },

    /** Newest first. */
    versions(id: string): FlowVersion[] {
      readFlowRow(database, id);
      return select(eq(flowVersions.flowId, id)).all().map(toVersion);
    },

    version(id: string, number: number): FlowVersionDetail {
      const version = read(id, number);
      const stored = orm.select({ document: flowVersions.document }).from(flowVersions).where(and(eq(flowVersions.flowId, id), eq(flowVersions.version, number))).get();
      return { ...version, document: storedDocument(stored?.document ?? 'null') };
    },

    /** Lets new conversations begin on a version, an older one too. Those under way stay on theirs. */
    async setLive(id: string, version: number): Promise<FlowSummary> {
      await committer.run(() => {
        read(id, version);
        orm.update(flows).set({ liveVersion: version }).where(eq(flows.id, id)).run();
      });
      wake.wake(flowTopic(id));
      return summaries.one(id);
    },
  };
}

interface VersionRow extends Omit<FlowVersion, 'publishedAt'> {
  readonly publishedAt: number;
  readonly publishedBy: Person | null;
}

function toVersion({ version, note, publishedBy, publishedAt }: VersionRow): FlowVersion {
  return { version, note, publishedBy, publishedAt: new Date(publishedAt).toISOString() };
}
