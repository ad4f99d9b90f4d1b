import type { NodeReading } from '../nodeReadings.ts';
import type { ReadingColumn } from './readingColumns.ts';

/** What a table is sorted by. */
export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

/** Rows in the order of a column, either way; what has no value, or one of too few, comes last. Without one, as they come. */
export function sortReadings(readings: readonly NodeReading[], columns: readonly ReadingColumn[], sorting: Sorting | null, locale: string): readonly NodeReading[] {
  const column = columns.find(({ key }) => key === sorting?.key);
  if (column === undefined || sorting === null) return readings;
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const values = new Map(readings.map((each) => [each, column.few?.(each) ? null : column.value(each)]));
  return readings.toSorted((one, other) => {
    const [a, b] = [values.get(one) ?? null, values.get(other) ?? null];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return sorting.down ? -order : order;
  });
}
