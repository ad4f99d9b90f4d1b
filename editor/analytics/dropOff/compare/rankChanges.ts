import type { Change, NodeReading } from '../nodeReadings.ts';
import { verdictOf } from './verdictOf.ts';

/** The nodes whose drop-off has changed, the least like chance first; of those that are alike, the largest change; those with too few to say anything last. */
export function rankChanges(readings: readonly NodeReading[]): readonly (NodeReading & { readonly change: Change })[] {
  return readings
    .flatMap((reading) => (reading.change === null || reading.change.p === null || reading.change.difference === 0 ? [] : [{ ...reading, change: reading.change }]))
    .toSorted((one, other) =>
      Number(verdictOf(one) === 'few') - Number(verdictOf(other) === 'few')
      || (one.change.p ?? 1) - (other.change.p ?? 1)
      || Math.abs(other.change.difference ?? 0) - Math.abs(one.change.difference ?? 0));
}
