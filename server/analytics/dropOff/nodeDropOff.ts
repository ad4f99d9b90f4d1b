import type { NodeDropOff } from '../../contract.ts';
import type { VersionSum } from '../rollups/sumByVersion.ts';
import type { RollupSum } from '../rollups/sumRollups.ts';
import { proportionOf } from '../statistics/proportionOf.ts';
import { isLost } from '../visits/isLost.ts';

/** What left by outlets, of every version but the last; that has the rest. */
export interface VersionSplit {
  readonly others: readonly VersionSum[];
  readonly last: number;
}

/**
 * What became of the visits of one node; by version, too, where there is a split.
 *
 * - visits = open + onward + silent + closed + handed + failed + ended: whatever comes in is somewhere
 * - decided = visits − open
 * - drop-off = (silent + closed) / decided; chats that are still open are not lost
 */
export function nodeDropOff(node: string, sums: readonly RollupSum[], split?: VersionSplit): NodeDropOff {
  const counts = { ...none };
  for (const { became, visits } of sums) if (became !== 'begun') counts[became] += visits;
  const visits = count(sums);
  const { open, ...decidedly } = counts;
  return {
    node: node === '' ? null : node,
    visits,
    conversations: sums.reduce((sum, each) => sum + each.conversations, 0),
    decided: visits - open,
    ...decidedly,
    open,
    outlets: [...Map.groupBy(sums.filter(({ outlet }) => outlet !== ''), ({ outlet }) => outlet)].map(([outlet, left]) => ({ outlet, visits: count(left), versions: split === undefined ? [] : versionsOf(outlet, count(left), split) })),
    dropOff: proportionOf(count(sums.filter(({ became }) => isLost(became))), visits - open),
  };
}

function versionsOf(outlet: string, visits: number, { others, last }: VersionSplit): { version: number; visits: number }[] {
  const known = [...Map.groupBy(others.filter((each) => each.outlet === outlet), ({ version }) => version)].map(([version, of]) => ({ version, visits: count(of) }));
  return [...known, { version: last, visits: visits - count(known) }].filter((each) => each.visits > 0);
}

function count(of: readonly { readonly visits: number }[]): number {
  return of.reduce((sum, { visits }) => sum + visits, 0);
}

const none = { open: 0, onward: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0 };
