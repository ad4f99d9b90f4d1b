import { isOpen } from '../../engine/sdk/isOpen.ts';
import type { OpeningHours } from '../../engine/sdk/openingHours.ts';

/** Time as a promise counts it. All in milliseconds. */
export interface CountedTime {
  /** When as much counted time has passed since a moment. */
  add(at: number, counted: number): number;
  /** How much of the time between two moments counts; negative when the second comes first. */
  between(from: number, to: number): number;
}

const minuteMs = 60_000;
const dayMs = 86_400_000;

/** Days looked through at most: hours that never open again must come to an end. */
const longestDays = 800;

/** Days that are kept as they were worked out. */
const keptMost = 1_000;

/**
 * All time, or that within opening hours. `isOpen` is asked in steps that no shift begins or ends between: the greatest common
 * divisor of all its times and of a quarter of an hour, which is what time zones differ by.
 *
 * @example countedTime(null).add(0, 90) // 90
 */
export function countedTime(hours: OpeningHours | null): CountedTime {
  if (hours === null) return { add: (at, counted) => at + counted, between: (from, to) => to - from };
  const step = stepOf(hours);
  const days = new Map<number, readonly Stretch[]>();

  /** When it is open on a day of UTC. */
  const openOn = (day: number): readonly Stretch[] => {
    const known = days.get(day);
    if (known) return known;
    const stretches: { from: number; to: number }[] = [];
    for (let at = day * dayMs; at < (day + 1) * dayMs; at += step) {
      if (!isOpen(hours, at)) continue;
      const last = stretches.at(-1);
      if (last?.to === at) last.to = at + step;
      else stretches.push({ from: at, to: at + step });
    }
    if (days.size >= keptMost) days.clear();
    days.set(day, stretches);
    return stretches;
  };

  function between(from: number, to: number): number {
    if (to < from) return 0 - between(to, from);
    let sum = 0;
    for (let day = Math.floor(from / dayMs); day * dayMs < to; day += 1) {
      for (const each of openOn(day)) sum += Math.max(0, Math.min(each.to, to) - Math.max(each.from, from));
    }
    return sum;
  }

  return {
    between,
    add(at, counted) {
      if (counted <= 0) return at;
      let left = counted;
      const first = Math.floor(at / dayMs);
      for (let day = first; day < first + longestDays; day += 1) {
        for (const each of openOn(day)) {
          const from = Math.max(each.from, at);
          if (each.to - from >= left) return from + left;
          left -= Math.max(0, each.to - from);
        }
      }
      return (first + longestDays) * dayMs;
    },
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function stepOf({ weekly, extraDays }: OpeningHours): number {
  const times = [...weekly, ...extraDays].flatMap(({ from, to }) => [minutesOf(from), minutesOf(to)]);
  return times.reduce(divisor, 15) * minuteMs;
}

function minutesOf(time: string): number {
  const [hours = '0', minutes = '0'] = time.split(':');
  return Number(hours) * 60 + Number(minutes);
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}
