import { tooFew } from '../../tooFew.ts';
import type { NodeReading } from '../nodeReadings.ts';

/** What can be said of a change: `few`, one side has too few visits to claim a share; `none`, it has none at all. */
export type Verdict = 'worse' | 'better' | 'chance' | 'few' | 'none';

/** What can be said of how a node's drop-off has changed; null where nothing is compared. A change beyond chance is one, however few there were. */
export function verdictOf({ change, figures }: NodeReading): Verdict | null {
  if (change === null) return null;
  const { difference, p, significant, before } = change;
  if (difference === null || p === null) return 'none';
  if (significant) return difference > 0 ? 'worse' : 'better';
  return tooFew(before) || tooFew(figures.dropOff) ? 'few' : 'chance';
}
