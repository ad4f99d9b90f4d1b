import { became, type NodeDropOff } from '../../contract.ts';
import type { VersionSum } from '../rollups/sumByVersion.ts';
import type { RollupSum } from '../rollups/sumRollups.ts';
import { proportionOf } from '../statistics/proportionOf.ts';
import { isLost } from '../visits/isLost.ts';

/**
 * What became of the visits of one node. `split` are the same sums by version, where that says more.
 *
 * - visits = open + onward + silent + closed + handed + failed + ended: whatever comes in is somewhere
 * - decided = visits − open
 * - drop-off = (silent + closed) / decided; chats that are still open are not lost
 */
export function nodeDropOff(node: string, sums: readonly RollupSum[], split: readonly VersionSum[] = []): NodeDropOff {
  const count = (of: readonly RollupSum[]): number => of.reduce((sum, { visits }) => sum + visits, 0);
  const { open, ...decidedly } = became.options.reduce((counts, each) => ({ ...counts, [each]: count(sums.filter((sum) => sum.became === each)) }), none);
  const visits = count(sums);
  return {
    node: node === '' ? null : node,
    visits,
    conversations: sums.reduce((sum, each) => sum + each.conversations, 0),
    decided: visits - open,
    ...decidedly,
    open,
    outlets: [...Map.groupBy(sums.filter(({ outlet }) => outlet !== ''), ({ outlet }) => outlet)].map(([outlet, left]) => ({
      outlet,
      visits: count(left),
      versions: [...Map.groupBy(split.filter((each) => each.outlet === outlet), ({ version }) => version)].map(([version, of]) => ({ version, visits: count(of) })),
    })),
    dropOff: proportionOf(count(sums.filter((sum) => isLost(sum.became))), visits - open),
  };
}

const none = { open: 0, onward: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0 };
