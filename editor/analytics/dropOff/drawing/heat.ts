import { leastDecided, tooFew } from '../../tooFew.ts';
import type { Colouring } from '../dropOffSearch.ts';
import type { NodeReading } from '../nodeReadings.ts';

/** What nodes are coloured by, and the value of the deepest colour. */
export interface HeatScale {
  readonly by: Colouring;
  readonly most: number;
}

/** The scale that a flow's nodes are coloured on: from nothing to the most that any of them has. */
export function heatScale(readings: readonly NodeReading[], by: Colouring): HeatScale {
  return { by, most: readings.reduce((most, reading) => Math.max(most, valueOf(reading, by) ?? 0), 0) };
}

/** How deep a node's colour is, from 0 to 1; null where there is too little to say anything. */
export function heatOf(reading: NodeReading, { by, most }: HeatScale): number | null {
  const value = valueOf(reading, by);
  if (value === null) return null;
  return most === 0 ? 0 : value / most;
}

function valueOf({ figures }: NodeReading, by: Colouring): number | null {
  switch (by) {
    case 'dropOff':
      return tooFew(figures.dropOff) ? null : figures.dropOff.share;
    case 'visits':
      return figures.visits;
    case 'failed':
      return figures.decided < leastDecided ? null : figures.failed / figures.decided;
  }
}
