const dayMs = 86_400_000;

/** The clock that the customers live by is ahead of UTC by so many milliseconds: China's. */
const zoneMs = 8 * 3_600_000;

/** Where a moment lies in the customers' week; Monday is 0, the hour has fractions, and midnight is in milliseconds since 1970. */
export function localTime(at: number): { readonly weekday: number; readonly hour: number; readonly midnight: number } {
  const days = Math.floor((at + zoneMs) / dayMs);
  // 1970 began on a Thursday.
  return { weekday: (days + 3) % 7, hour: (at + zoneMs - days * dayMs) / 3_600_000, midnight: days * dayMs - zoneMs };
}
