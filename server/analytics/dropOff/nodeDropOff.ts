import type { Became, NodeDropOff } from '../../contract.ts';
import type { RollupSum } from '../rollups/sumRollups.ts';
import { proportionOf } from '../statistics/proportionOf.ts';

/**
 * What became of the visits of one node.
 *
 * - visits = open + onward + silent + closed + handed + failed + ended: whatever comes in is somewhere
 * - decided = visits − open
 * - drop-off = (silent + closed) / decided; chats that are still open are not lost
 */
export function nodeDropOff(node: string, sums: readonly Omit<RollupSum, 'node'>[]): NodeDropOff {
  const total = (became?: Became): number => sums.reduce((sum, each) => (became === undefined || each.became === became ? sum + each.visits : sum), 0);
  const visits = total();
  const open = total('open');
  const silent = total('silent');
  const closed = total('closed');
  const outlets = new Map<string, number>();
  for (const { outlet, visits: left } of sums) if (outlet !== '') outlets.set(outlet, (outlets.get(outlet) ?? 0) + left);
  return {
    node: node === '' ? null : node,
    visits,
    conversations: sums.reduce((sum, each) => sum + each.conversations, 0),
    decided: visits - open,
    onward: total('onward'),
    outlets: [...outlets].map(([outlet, left]) => ({ outlet, visits: left })),
    open,
    silent,
    closed,
    handed: total('handed'),
    failed: total('failed'),
    ended: total('ended'),
    dropOff: proportionOf(silent + closed, visits - open),
  };
}
