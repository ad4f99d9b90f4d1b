import type { NodeDropOff } from '../../../server/contract.ts';
import type { Change, NodeReading } from './nodeReadings.ts';

type Counts = Partial<Pick<NodeDropOff, 'onward' | 'open' | 'silent' | 'closed' | 'handed' | 'failed' | 'ended' | 'outlets'>>;

/** A node's figures as the server would send them. */
export function someFigures(node: string, counts: Counts): NodeDropOff {
  const all = { onward: 0, open: 0, silent: 0, closed: 0, handed: 0, failed: 0, ended: 0, outlets: [], ...counts };
  const decided = all.onward + all.silent + all.closed + all.handed + all.failed + all.ended;
  return { node, ...all, visits: decided + all.open, conversations: decided + all.open, decided, dropOff: someShare(all.silent + all.closed, decided) };
}

/** A share with its 95 % Wilson interval, as (p + z²/2n ± z √(p(1−p)/n + z²/4n²)) / (1 + z²/n). */
export function someShare(count: number, of: number): NodeDropOff['dropOff'] {
  if (of === 0) return { count, of, share: null, low: 0, high: 1 };
  const [p, z] = [count / of, 1.96];
  const reach = z * Math.sqrt((p * (1 - p)) / of + z ** 2 / (4 * of ** 2));
  const bound = (sign: 1 | -1) => Math.min(1, Math.max(0, (p + z ** 2 / (2 * of) + sign * reach) / (1 + z ** 2 / of)));
  return { count, of, share: p, low: bound(-1), high: bound(1) };
}

/** What is shown of a node. */
export function aReading(node: string, counts: Counts, change: Change | null = null): NodeReading {
  return { node, name: node, type: 'x', icon: undefined, group: undefined, place: 'drawn', since: null, figures: someFigures(node, counts), persons: null, change };
}
