import * as z from 'zod';
import type { Database } from '../../db/open.ts';

const drawn = z.object({ nodes: z.array(z.object({ id: z.string() })), edges: z.array(z.object({ from: z.string(), outlet: z.string(), to: z.string() })) });

/** By database, flow and versions; published versions never change. */
const known = new WeakMap<Database, Map<string, readonly string[]>>();
const mostKnown = 500;

/** The nodes of a flow that some of these versions lead on from elsewhere than others do. Where a version cannot be read, it says nothing. */
export function movedNodes(database: Database, flow: string, versions: readonly number[]): readonly string[] {
  const kept = known.get(database) ?? new Map<string, readonly string[]>();
  known.set(database, kept);
  const key = `${flow} ${versions.join()}`;
  const before = kept.get(key);
  if (before !== undefined) return before;
  if (kept.size >= mostKnown) kept.clear();
  const moved = findMoved(database, flow, versions);
  kept.set(key, moved);
  return moved;
}

function findMoved({ connection }: Database, flow: string, versions: readonly number[]): readonly string[] {
  const documents = connection.prepare<[string, string], string>('select document from flow_versions where flow_id = ? and version in (select value from json_each(?))').pluck();
  const ways = new Map<string, string>();
  const moved = new Set<string>();
  for (const document of documents.iterate(flow, JSON.stringify(versions))) {
    const { nodes, edges } = drawn.safeParse(JSON.parse(document)).data ?? { nodes: [], edges: [] };
    const bySource = Map.groupBy(edges, ({ from }) => from);
    for (const { id } of nodes) {
      const own = (bySource.get(id) ?? []).map(({ outlet, to }) => JSON.stringify([outlet, to])).toSorted().join();
      if ((ways.get(id) ?? own) !== own) moved.add(id);
      ways.set(id, own);
    }
  }
  return [...moved];
}
