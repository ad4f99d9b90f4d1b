import { hourMs, type Period } from '../../analytics/filter/periodOf.ts';
import type { Random } from './createRandom.ts';
import { localTime } from './localTime.ts';
import type { Incident } from './planIncident.ts';

/** How much comes in each hour of a working day, from midnight: a rise in the morning, lunch, and a second peak at night. */
const hours = [2, 1, 1, 0.5, 0.5, 1, 3, 8, 16, 26, 30, 27, 20, 22, 26, 25, 23, 20, 18, 22, 26, 23, 14, 6];
/** From Monday: the weekend's questions come on Monday. */
const days = [1.35, 1.1, 1, 1, 1.05, 0.75, 0.7];
/** How much more comes at the end of the period than at its beginning. */
const growth = 0.25;
/** The last minutes hold some for sure, so that there is something under way at the end. */
const lately = { ms: 6 * 60_000, share: 0.05, most: 14 } as const;

interface Slot {
  readonly from: number;
  readonly ms: number;
  /** How much comes up to its end. */
  readonly upTo: number;
}

/** When `count` conversations begin, in order, in milliseconds since 1970: by the hour of the week, a little more every week, and more in an incident. */
export function planArrivals({ from, to }: Period, count: number, incident: Incident | null, random: Random): Float64Array {
  const slots: Slot[] = [];
  let total = 0;
  for (let at = from; at < to; ) {
    const end = Math.min(to, Math.floor(at / hourMs) * hourMs + hourMs);
    const { weekday, hour } = localTime(at);
    const day = (days[weekday] ?? 1) * (1 + growth * ((at - from) / (to - from)));
    const rush = incident !== null && at >= incident.from && at < incident.to ? incident.rush : 1;
    total += (hours[Math.floor(hour)] ?? 1) * day * rush * ((end - at) / hourMs);
    slots.push({ from: at, ms: end - at, upTo: total });
    at = end;
  }
  const late = Math.min(lately.most, Math.ceil(count * lately.share));
  const times = Float64Array.from({ length: count }, (_, n) => {
    if (n < late) return to - 1 - Math.floor(random.share() * Math.min(lately.ms, to - from));
    const slot = find(slots, random.share() * total);
    return slot === undefined ? from : slot.from + Math.floor(random.share() * slot.ms);
  });
  return times.toSorted();
}

/** The first slot that reaches so far. */
function find(slots: readonly Slot[], sum: number): Slot | undefined {
  let [low, high] = [0, slots.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((slots[middle]?.upTo ?? 0) > sum) high = middle;
    else low = middle + 1;
  }
  return slots[low];
}
