import type { Became } from '../../contract.ts';
import type { Journey } from '../journeys/walkJourneys.ts';
import { collapseLoops } from './collapseLoops.ts';

/** What became of a conversation in the end. */
export type PathEnd = Exclude<Became, 'onward'>;

/** A whole way, and how many took it. */
export interface Path {
  /** As they are stored, loops told once. Never empty. */
  readonly nodes: readonly string[];
  readonly ends: ReadonlyMap<PathEnd, number>;
}

/**
 * The different ways of conversations, from their first visit of a node, or from their beginning. A way ends as its last
 * visit did; one that was left with nothing after it is over.
 */
export function pathsOf(journeys: Iterable<Journey>, start: string | undefined): Path[] {
  const raw = new Map<string, { readonly nodes: readonly string[]; readonly ends: Map<PathEnd, number> }>();
  for (const { visits } of journeys) {
    const from = start === undefined ? 0 : visits.findIndex(({ node }) => node === start);
    const last = visits.at(-1);
    if (from < 0 || last === undefined) continue;
    const nodes = visits.slice(from).map(({ node }) => node);
    count(raw, nodes, new Map([[last.became === 'onward' ? 'ended' : last.became, 1]]));
  }
  const told: typeof raw = new Map();
  for (const { nodes, ends } of raw.values()) count(told, collapseLoops(nodes), ends);
  return [...told.values()];
}

function count(paths: Map<string, { readonly nodes: readonly string[]; readonly ends: Map<PathEnd, number> }>, nodes: readonly string[], ends: ReadonlyMap<PathEnd, number>): void {
  const key = JSON.stringify(nodes);
  const path = paths.get(key) ?? { nodes, ends: new Map() };
  for (const [end, conversations] of ends) path.ends.set(end, (path.ends.get(end) ?? 0) + conversations);
  paths.set(key, path);
}
