import type { DropOff } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments, type FoundSegments, type SegmentFilter } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { sumByVersion, type VersionSum } from '../rollups/sumByVersion.ts';
import { sumRollups } from '../rollups/sumRollups.ts';
import { movedNodes } from './movedNodes.ts';
import { nodeDropOff } from './nodeDropOff.ts';

export interface AskedDropOff {
  readonly filter: SegmentFilter;
  readonly period: Period;
  /** Versions whose conversations are left out. */
  readonly without?: readonly number[];
}

/** The drop-off of every node of a flow that conversations of a period came to. */
export function readDropOff(database: Database, asked: AskedDropOff): Omit<DropOff, 'scope'> {
  const { period } = asked;
  const found = findBut(database, asked);
  const sums = sumRollups(database, found, period);
  const { versions, split } = byVersion(database, found, asked);
  const nodes = Map.groupBy(sums.filter(({ became }) => became !== 'begun'), ({ node }) => node);
  return {
    versions,
    conversations: sums.reduce((sum, each) => sum + (each.became === 'begun' ? each.conversations : 0), 0),
    nodes: [...nodes].map(([node, of]) => nodeDropOff(node, of, split.get(node))),
  };
}

function findBut(database: Database, { filter, without = [] }: AskedDropOff): FoundSegments {
  const found = findSegments(database, filter);
  const rest = found.versions.filter((version) => !without.includes(version));
  return rest.length === found.versions.length ? found : findSegments(database, { ...filter, versions: rest.join() });
}

/** The versions that conversations run on, and by version the sums of nodes that those lead on from to different nodes. */
function byVersion(database: Database, found: FoundSegments, { filter: { flow }, period }: AskedDropOff): { readonly versions: number[]; readonly split: ReadonlyMap<string, readonly VersionSum[]> } {
  const versions = [...new Set(sumByVersion(database, found, period, ['']).flatMap(({ version, became }) => (became === 'begun' ? [version] : [])))].toSorted((one, other) => one - other);
  const moved = flow === undefined || versions.length < 2 ? [] : movedNodes(database, flow, versions);
  return { versions, split: Map.groupBy(moved.length === 0 ? [] : sumByVersion(database, found, period, moved), ({ node }) => node) };
}
