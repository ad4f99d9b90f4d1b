import { dayStart } from '../../filter/dayStart.ts';
import { dayOf, hourMs, type Period } from '../../filter/periodOf.ts';

/** What a period's days span by the clock: where days begin at half past, both of its ends lie a little before theirs. */
export function clockPeriod({ from, to }: Period, zone: string): Period {
  const edge = (at: number): number => (at % hourMs === 0 ? Math.max(at, dayStart(dayOf(at + hourMs - 1, zone), zone)) : at);
  return { from: edge(from), to: edge(to) };
}
