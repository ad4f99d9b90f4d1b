import { setImmediate as nextTurn } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { and, asc, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { checkFlow } from '../../engine/prove/checkFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { localizedText } from '../../engine/sdk/localizedText.ts';
import type { FlowSummary } from '../contract.ts';
import { conversations, flows, flowVersions, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { FlowsHouse } from './flowsHouse.ts';
import { knowledgeSlugs } from './knowledgeSlugs.ts';
import { storedDocument } from './storedDocument.ts';

/** What follows from a draft as it stands, and takes time to find out. */
type Standing = Pick<FlowSummary, 'problems' | 'unpublished'>;

const weekMs = 7 * 24 * 60 * 60 * 1_000;
const siteList = z.array(z.string());

/** Flows as lists show them. What is wrong with a draft is found out once for each of its revisions. */
export function createSummaries({ database, registry, now }: Pick<FlowsHouse, 'database' | 'registry' | 'now'>) {
  const { orm } = database;
  const standings = new Map<string, { readonly of: string; readonly standing: Standing }>();

  function rows() {
    const columns = {
      id: flows.id,
      slug: flows.slug,
      name: sql<string>`${flows.draft} -> '$.name'`,
      revision: flows.revision,
      liveVersion: flows.liveVersion,
      publishedAt: flowVersions.publishedAt,
      archived: flows.archived,
      sites: flows.sites,
      conversationsThisWeek: sql<number>`(select count(*) from ${conversations} where ${conversations.flowId} = ${flows.id} and ${conversations.createdAt} >= ${now() - weekMs})`,
      savedBy: { id: user.id, name: user.name },
      updatedAt: flows.updatedAt,
    };
    return orm
      .select(columns)
      .from(flows)
      .leftJoin(flowVersions, and(eq(flowVersions.flowId, flows.id), eq(flowVersions.version, flows.liveVersion)))
      .leftJoin(user, eq(user.id, flows.savedBy))
      .$dynamic();
  }
  type Row = NonNullable<ReturnType<ReturnType<typeof rows>['get']>>;

  function standingOf(id: string, of: string, knowledge: ReadonlySet<string>): Standing {
    const known = standings.get(id);
    if (known?.of === of) return known.standing;
    const texts = orm
      .select({ draft: flows.draft, live: flowVersions.document })
      .from(flows)
      .leftJoin(flowVersions, and(eq(flowVersions.flowId, flows.id), eq(flowVersions.version, flows.liveVersion)))
      .where(eq(flows.id, id))
      .get();
    const standing = { problems: count(texts?.draft ?? '{}', knowledge), unpublished: differs(texts?.draft, texts?.live) };
    standings.set(id, { of, standing });
    return standing;
  }

  function count(draft: string, knowledge: ReadonlySet<string>): Standing['problems'] {
    const document = readable(draft);
    if (document === null) return { errors: 1, warnings: 0 };
    const problems = checkFlow(document, registry, { knowledge });
    const errors = problems.filter((each) => each.severity === 'error').length;
    return { errors, warnings: problems.length - errors };
  }

  function toSummary(row: Row, knowledge: ReadonlySet<string>): FlowSummary {
    const { name, sites, publishedAt, updatedAt, ...rest } = row;
    return {
      ...rest,
      ...standingOf(row.id, keyOf(row, knowledge), knowledge),
      name: localizedText.parse(JSON.parse(name)),
      sites: siteList.parse(JSON.parse(sites)),
      publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
      updatedAt: new Date(updatedAt).toISOString(),
    };
  }

  return {
    /** @throws {ProblemError} `record.unknown` */
    one(id: string): FlowSummary {
      const row = rows().where(eq(flows.id, id)).get();
      if (row === undefined) throw new ProblemError('record.unknown');
      return toSummary(row, knowledgeSlugs(database));
    },

    /** By slug. Lets others have a turn after each flow that has to be checked. */
    async all(): Promise<FlowSummary[]> {
      const knowledge = knowledgeSlugs(database);
      const list: FlowSummary[] = [];
      for (const row of rows().orderBy(asc(flows.slug)).all()) {
        if (standings.get(row.id)?.of !== keyOf(row, knowledge)) await nextTurn();
        list.push(toSummary(row, knowledge));
      }
      return list;
    },
  };
}

export type Summaries = ReturnType<typeof createSummaries>;

/** Everything that the standing of a flow depends on. */
function keyOf({ revision, liveVersion }: { readonly revision: number; readonly liveVersion: number | null }, knowledge: ReadonlySet<string>): string {
  return [revision, liveVersion ?? 0, ...knowledge].join(' ');
}

/** The document, or null when this release cannot read it. */
function readable(saved: string): FlowDocument | null {
  try {
    return storedDocument(saved);
  } catch (error) {
    if (error instanceof ProblemError) return null;
    throw error;
  }
}

/** Whether publishing a draft would change what customers get. */
function differs(draft: string | undefined, live: string | null | undefined): boolean {
  if (draft === undefined || live === null || live === undefined) return true;
  return draft !== live && !isDeepStrictEqual(logicOf(draft), logicOf(live));
}

function logicOf(saved: string): Omit<FlowDocument, 'layout'> | string {
  const document = readable(saved);
  if (document === null) return saved;
  const { layout: _, ...logic } = document;
  return logic;
}
