import type { Sorting } from './useSorting.ts';

/**
 * Rows in the order of what they are sorted by, either way; those without a value come last, whichever way, and those alike
 * stay as they were.
 *
 * @param valueOf a row's value by what is sorted by.
 * @param locale in whose order words stand.
 */
export function sortRows<T>(rows: readonly T[], valueOf: (row: T) => number | string | null, { down }: Pick<Sorting, 'down'>, locale: string): T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = down ? -1 : 1;
  const values = new Map(rows.map((row) => [row, valueOf(row)]));
  return rows.toSorted((one, other) => {
    const [a, b] = [values.get(one) ?? null, values.get(other) ?? null];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b)));
  });
}
