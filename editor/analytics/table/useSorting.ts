/** What a table is sorted by. */
export interface Sorting {
  /** The column; undefined leaves the rows as they come. */
  readonly key: string | undefined;
  /** From the largest, or from Z. */
  readonly down: boolean;
  /** How a column's head says that it is sorted by. */
  readonly of: (key: string) => 'ascending' | 'descending' | 'none';
  /** Sorts by a column: numbers from the largest and words from A, once more the other way, then as usual again. */
  readonly by: (key: string, numeric: boolean) => void;
}

/**
 * What a table is sorted by, as it stands in an address: a column's key, with a minus before it from the largest.
 *
 * @param usual what it is sorted by where the address says nothing.
 * @example useSorting(search.sort, (sort) => change({ sort }), '-asked')
 */
export function useSorting(sort: string | undefined, change: (sort: string | undefined) => void, usual?: string): Sorting {
  const now = sort ?? usual;
  const down = now?.startsWith('-') ?? false;
  const key = down ? now?.slice(1) : now;
  return {
    key,
    down,
    of: (each) => (each !== key ? 'none' : down ? 'descending' : 'ascending'),
    by(each, numeric) {
      const [first, second] = numeric ? [`-${each}`, each] : [each, `-${each}`];
      const next = each !== key ? first : now === first ? second : usual;
      change(next === usual ? undefined : next);
    },
  };
}
