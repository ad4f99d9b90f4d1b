import { isOpen } from '../../../engine/sdk/isOpen.ts';
import type { OpeningHours } from '../../../engine/sdk/openingHours.ts';

const minute = 60_000;
const quarter = 15 * minute;

/** How far is looked ahead, in days. */
const horizon = 60;

/**
 * When people go on duty or off it next, in milliseconds since 1970; null where nothing changes within 60 days. Zones lie
 * quarters of an hour apart, so that only the minutes of a quarter at which a shift begins or ends are looked at.
 */
export function nextTurn(hours: OpeningHours, now: number): number | null {
  const open = isOpen(hours, now);
  const minutes = [...new Set([...hours.weekly, ...hours.extraDays].flatMap(({ from, to }) => [from, to, '00:00']).map((time) => Number(time.slice(3)) % 15))].toSorted((a, b) => a - b);
  const first = Math.floor(now / quarter) * quarter;
  for (let at = first; at < first + horizon * 86_400_000; at += quarter) {
    const turn = minutes.map((each) => at + each * minute).find((each) => each > now && isOpen(hours, each) !== open);
    if (turn !== undefined) return turn;
  }
  return null;
}
