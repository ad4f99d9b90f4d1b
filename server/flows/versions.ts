import { and, eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import { compileFlow, type CompiledFlow } from '../../engine/compile/compileFlow.ts';
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
export function createVersions({ orm }: Database, registry: Registry) {
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

  return {
    /** The flow behind a slug, when it is published. */
    live: (slug: string): LiveFlow | undefined => toLive(live.get({ slug })),
    liveById: (id: string): LiveFlow | undefined => toLive(byId.get({ id })),

    /**
     * The compiled version of a flow.
     *
     * @throws {ProblemError} `flow.unknown` when it is not there, `flow.invalid` when this release cannot compile it.
     */
    compiled(flowId: string, number: number): CompiledFlow {
      const key = `${number} ${flowId}`;
      const known = compiled.get(key);
      if (known) return known;
      const row = version.get({ flowId, version: number });
      if (row === undefined) throw new ProblemError('flow.unknown');
      const compilation = compileFlow(storedDocument(row.document), registry);
      if (!compilation.ok) throw new ProblemError('flow.invalid', { problems: compilation.problems });
      if (compiled.size >= kept) for (const oldest of compiled.keys()) if (compiled.size >= kept) compiled.delete(oldest);
      compiled.set(key, compilation.flow);
      return compilation.flow;
    },
  };
}

export type Versions = ReturnType<typeof createVersions>;
