import { and, eq, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import * as z from 'zod';
import { compileFlow, type CompiledFlow } from '../../engine/compile/compileFlow.ts';
import { standInFlow } from '../../engine/compile/standInFlow.ts';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { Registry } from '../../engine/sdk/node.ts';
import type { Database } from '../db/open.ts';
import { flows, flowVersions } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { storedDocument } from './storedDocument.ts';

/** What the chat needs to know of a published flow. */
export interface LiveFlow {
  readonly id: string;
  readonly slug: string;
  readonly version: number;
  /** Origins that may embed the chat and call it. */
  readonly sites: readonly string[];
}

/** Compiled versions kept ready. A version never changes, so an entry is never stale. */
const kept = 200;

const originList = z.array(z.string());

/** Reads published flows; each version is compiled once and shared by all its conversations. */
export function createVersions({ database: { orm }, registry, log }: { readonly database: Database; readonly registry: Registry; readonly log: Logger }) {
  const live = orm.select().from(flows).where(eq(flows.slug, sql.placeholder('slug'))).prepare();
  const byId = orm.select().from(flows).where(eq(flows.id, sql.placeholder('id'))).prepare();
  const version = orm
    .select()
    .from(flowVersions)
    .where(and(eq(flowVersions.flowId, sql.placeholder('flowId')), eq(flowVersions.version, sql.placeholder('version'))))
    .prepare();
  const compiled = new Map<string, CompiledFlow>();

  function toLive(row: typeof flows.$inferSelect | undefined): LiveFlow | undefined {
    if (row === undefined || row.liveVersion === null) return undefined;
    return { id: row.id, slug: row.slug, version: row.liveVersion, sites: originList.parse(JSON.parse(row.sites)) };
  }

  function compile(flowId: string, number: number, saved: string | undefined): CompiledFlow {
    let document: FlowDocument | null = null;
    let error: unknown;
    try {
      if (saved === undefined) throw new ProblemError('flow.unknown');
      document = storedDocument(saved);
      const compilation = compileFlow(document, registry);
      if (compilation.ok) return compilation.flow;
      error = new ProblemError('flow.invalid', { problems: compilation.problems });
    } catch (thrown) {
      error = thrown;
    }
    const problems = error instanceof ProblemError ? error.extras.problems?.slice(0, 10) : undefined;
    log.error({ flow: flowId, version: number, problems, reason: String(error) }, 'a published version cannot be run by this release; people take over its conversations');
    return standInFlow(document);
  }

  return {
    /** The flow behind a slug, when new conversations may begin on it: it is published and not archived. */
    live(slug: string): LiveFlow | undefined {
      const row = live.get({ slug });
      return row?.archived === true ? undefined : toLive(row);
    },
    /** The published flow of an id. Conversations on an archived one go on. */
    liveById: (id: string): LiveFlow | undefined => toLive(byId.get({ id })),

    /** The compiled version of a flow; where this release cannot compile it, the stand-in that leads to a person. */
    compiled(flowId: string, number: number): CompiledFlow {
      const key = `${number} ${flowId}`;
      const known = compiled.get(key);
      if (known) return known;
      const flow = compile(flowId, number, version.get({ flowId, version: number })?.document);
      for (const oldest of compiled.keys().take(Math.max(0, compiled.size + 1 - kept))) compiled.delete(oldest);
      compiled.set(key, flow);
      return flow;
    },
  };
}

export type Versions = ReturnType<typeof createVersions>;
