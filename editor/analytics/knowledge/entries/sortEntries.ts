import type { EntryFigures } from '../../../../server/contract.ts';
import { tooFew } from '../../dropOff/tooFew.ts';
import type { EntryColumn } from './entryColumns.ts';

/**
 * Entries by a column, or, where there is none, by their names. What has no value, or one of too few to be told, comes
 * last, whichever way.
 *
 * @param descending the largest, or the last of the names, first
 */
export function sortEntries(entries: readonly EntryFigures[], column: EntryColumn | undefined, descending: boolean, nameOf: (entry: string) => string, locale: string): EntryFigures[] {
  const sign = descending ? -1 : 1;
  const { compare } = new Intl.Collator(locale);
  return entries.toSorted((one, other) => {
    const byName = compare(nameOf(one.entry), nameOf(other.entry));
    if (column === undefined) return sign * byName;
    const [a, b] = [valueOf(one, column), valueOf(other, column)];
    if (a === null || b === null) return Number(a === null) - Number(b === null) || byName;
    return sign * (a - b) || byName;
  });
}

function valueOf(figures: EntryFigures, { share, count }: EntryColumn): number | null {
  if (count) return count(figures);
  const proportion = share?.(figures);
  return proportion === undefined || tooFew(proportion) ? null : proportion.share;
}
