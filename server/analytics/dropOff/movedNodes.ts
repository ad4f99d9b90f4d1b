import * as z from 'zod';
import type { Database } from '../../db/open.ts';

const drawn = z.object({ nodes: z.array(z.object({ id: z.string() })), edges: z.array(z.object({ from: z.string(), outlet: z.string(), to: z.string() })) });

/** By node, where its outlets lead. */
type Ways = ReadonlyMap<string, string>;

/** By database, flow and version, which never changes once it is published. */
const known = new WeakMap<Database, Map<string, Ways>>();
const mostKnown = 500;

/** The nodes of a flow that some of these versions lead on from elsewhere than others do. Where a version cannot be read, it says nothing. */
export function movedNodes(database: Database, flow: string, versions: readonly number[]): ReadonlySet<string> {
  const ways = new Map<string, string>();
  const moved = new Set<string>();
  for (const version of versions) {
    for (const [node, own] of waysOf(database, flow, version)) {
      if ((ways.get(node) ?? own) !== own) moved.add(node);
      ways.set(node, own);
    }
  }
  return moved;
}

function waysOf(database: Database, flow: string, version: number): Ways {
  const kept = known.get(database) ?? new Map<string, Ways>();
  known.set(database, kept);
  const key = `${version} ${flow}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  const ways = readWays(database, flow, version);
  if (kept.size >= mostKnown) kept.clear();
  if (ways !== undefined) kept.set(key, ways);
  return ways ?? new Map();
}

function readWays({ connection }: Database, flow: string, version: number): Ways | undefined {
  const document = connection.prepare<[string, number], string>('select document from flow_versions where flow_id = ? and version = ?').pluck().get(flow, version);
  if (document === undefined) return undefined;
  const { nodes, edges } = drawn.safeParse(JSON.parse(document)).data ?? { nodes: [], edges: [] };
  const bySource = Map.groupBy(edges, ({ from }) => from);
  return new Map(nodes.map(({ id }) => [id, (bySource.get(id) ?? []).map(({ outlet, to }) => JSON.stringify([outlet, to])).toSorted().join()]));
}
