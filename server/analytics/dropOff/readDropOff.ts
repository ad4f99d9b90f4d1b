import type { DropOff } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments, type FoundSegments } from '../filter/findSegments.ts';
import type { AskedJourneys } from '../journeys/walkJourneys.ts';
import { sumByVersion, type VersionSum } from '../rollups/sumByVersion.ts';
import { sumRollups, type RollupSum } from '../rollups/sumRollups.ts';
import { movedNodes } from './movedNodes.ts';
import { nodeDropOff } from './nodeDropOff.ts';

export interface AskedDropOff extends AskedJourneys {
  /** Versions whose conversations are left out. */
  readonly without?: readonly number[];
}

/** What is known by node, of how many conversations that began; and by version, of every one but the last, which has the rest. */
interface Sums {
  readonly begun: number;
  readonly nodes: ReadonlyMap<string, readonly RollupSum[]>;
  readonly others: readonly VersionSum[];
}

/** The drop-off of every node of a flow that conversations of a period came to. */
export function readDropOff(database: Database, { filter: wanted, period, without = [] }: AskedDropOff): Omit<DropOff, 'scope'> {
  const filter = { ...wanted, versions: versionsBut(database, wanted, without) };
  const found = findSegments(database, filter);
  const { begun, nodes, others } = found.whole === null || filter.versions !== undefined ? sumApart(database, { filter, period }, found) : sumWhole(database, { filter, period }, found);
  const began = new Map(others.flatMap(({ version, outlet, conversations }) => (outlet === '' ? [[version, conversations]] : [])));
  const last = found.versions.at(-1) ?? 0;
  const rest = begun - began.values().reduce((sum, each) => sum + each, 0);
  const versions = found.versions.filter((version) => (version === last ? rest > 0 : began.has(version)));
  const moved = movedNodes(database, filter.flow, versions);
  const split = Map.groupBy(others, ({ node }) => node);
  return { versions, conversations: begun, nodes: [...nodes].map(([node, sums]) => nodeDropOff(node, sums, moved.has(node) ? { others: split.get(node) ?? [], last } : undefined)) };
}

function versionsBut(database: Database, filter: AskedJourneys['filter'], without: readonly number[]): string | undefined {
  if (without.length === 0) return filter.versions;
  const { versions } = findSegments(database, filter);
  return versions.some((version) => without.includes(version)) ? versions.filter((version) => !without.includes(version)).join() : filter.versions;
}

/** A flow as a whole has sums of its own: of single versions, only what left nodes that lead on elsewhere is read besides. */
function sumWhole(database: Database, { filter: { flow }, period }: AskedJourneys, found: FoundSegments): Sums {
  const sums = byNode(sumRollups(database, found, period));
  const moved = movedNodes(database, flow, found.versions);
  // To seek a node takes about as long as to read two.
  const nodes = moved.size * 2 < sums.nodes.size ? ['', ...moved] : undefined;
  const versions = found.versions.slice(0, -1);
  return { ...sums, others: versions.length === 0 ? [] : sumByVersion(database, { flow, versions, period, nodes }) };
}

/** Where single versions or combinations are read anyway, it is done version by version. */
function sumApart(database: Database, { filter, period }: AskedJourneys, { versions }: FoundSegments): Sums {
  const sums = versions.map((version) => sumRollups(database, findSegments(database, { ...filter, versions: String(version) }), period).map((sum) => ({ ...sum, version })));
  return { ...byNode(sums.flat()), others: sums.slice(0, -1).flat().filter(({ became, outlet }) => outlet !== '' || became === 'begun') };
}

function byNode(sums: readonly RollupSum[]): Pick<Sums, 'begun' | 'nodes'> {
  const [began, visits] = [true, false].map((begun) => sums.filter(({ became }) => (became === 'begun') === begun));
  return { begun: (began ?? []).reduce((sum, { conversations }) => sum + conversations, 0), nodes: Map.groupBy(visits ?? [], ({ node }) => node) };
}
