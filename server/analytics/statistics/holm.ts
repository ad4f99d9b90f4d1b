/**
 * Corrects p-values for how many were looked at (Holm, 1979): of a hundred nodes five would seem to differ by chance
 * alone. Nulls stay null and do not count.
 */
export function holm(values: readonly (number | null)[]): (number | null)[] {
  const ranked = values.flatMap((p, place) => (p === null ? [] : [{ p, place }])).toSorted((one, other) => one.p - other.p);
  const corrected: (number | null)[] = values.map(() => null);
  let largest = 0;
  ranked.forEach(({ p, place }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (ranked.length - rank)));
    corrected[place] = largest;
  });
  return corrected;
}
