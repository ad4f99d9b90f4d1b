/** The first and the last day of a period, as YYYY-MM-DD; both are in it. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

/**
 * As many days that end the day before.
 *
 * @example daysBefore({ from: '2026-03-08', to: '2026-03-14' }) // { from: '2026-03-01', to: '2026-03-07' }
 */
export function daysBefore({ from, to }: Days): Days {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10);
  return { from: iso(first - (last - first) - dayMs), to: iso(first - dayMs) };
}

const dayMs = 86_400_000;
