import type { AlertRule } from '../../../contract.ts';
import { dayStart } from '../../filter/dayStart.ts';
import { dayOf, shiftDay, type Period } from '../../filter/periodOf.ts';

/** Minutes in which the unusual is looked for. */
const unusualMinutes = 60;
/** Weeks that a moment is compared with. */
export const weeksBack = 8;
const minuteMs = 60_000;

/** The stretch of time that a rule looks at. */
export function minutesOf({ condition }: Pick<AlertRule, 'condition'>): number {
  return condition.kind === 'line' ? condition.minutes : unusualMinutes;
}

/** The time up to `now` that a rule looks at. */
export function windowOf(rule: Pick<AlertRule, 'condition'>, now: number): Period {
  return { from: now - minutesOf(rule) * minuteMs, to: now };
}

/**
 * The same time of day on the days before, by the clocks of the rule's zone: by weekday, the same one first, each the latest
 * first, eight weeks back; only such in which there already were conversations. None for a line.
 */
export function earlierOf(rule: Pick<AlertRule, 'condition' | 'zone'>, now: number, earliest: number | null): (weekday: number) => Period[] {
  if (rule.condition.kind === 'line' || earliest === null) return () => [];
  const today = dayAt(now, rule.zone);
  const sinceMidnight = now - startOf(today, rule.zone);
  return (weekday) => Array.from({ length: weeksBack }, (_, week) => windowOf(rule, startOf(shiftDay(today, weekday - 7 * (week + 1)), rule.zone) + sinceMidnight)).filter(({ from }) => from >= earliest);
}

/** Weekdays but the one that it is: by how many days they are ahead of it. */
export const otherWeekdays = [1, 2, 3, 4, 5, 6] as const;

/** Working out days takes longer than all else, and few are asked for, again and again. */
const most = 20_000;
const days = new Map<string, string>();
const starts = new Map<string, number>();

/** Midnight passes on a quarter of an hour in every zone. */
function dayAt(now: number, zone: string): string {
  return kept(days, `${Math.floor(now / (15 * minuteMs))} ${zone}`, () => dayOf(now, zone));
}

function startOf(day: string, zone: string): number {
  return kept(starts, `${day} ${zone}`, () => dayStart(day, zone));
}

function kept<T>(known: Map<string, T>, key: string, make: () => T): T {
  const found = known.get(key);
  if (found !== undefined) return found;
  if (known.size >= most) known.clear();
  const made = make();
  known.set(key, made);
  return made;
}
