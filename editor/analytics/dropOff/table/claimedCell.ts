import type { ChartCell } from '../../../charts/ChartTable.ts';
import type { NodeReading } from '../nodeReadings.ts';
import type { ReadingColumn } from './readingColumns.ts';

/** A column's value of a node; null also where it is of too few to be claimed, so that it is sorted like none. */
export function claimedCell({ few, value }: ReadingColumn, reading: NodeReading): ChartCell {
  return few?.(reading) === true ? null : value(reading);
}
