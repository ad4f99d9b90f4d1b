import type { ServiceGrouping } from '../../../contract.ts';
import type { WallTime } from '../createCalendar.ts';

const moments = ['day', 'hour', 'hourOfWeek'] as const satisfies readonly ServiceGrouping[];

/** Groupings by when something was. */
export type MomentGrouping = (typeof moments)[number];

export function isMoment(by: ServiceGrouping): by is MomentGrouping {
  return moments.some((each) => each === by);
}

/**
 * The group of a moment.
 *
 * @example momentKey('hour', { day: '2026-11-26', hour: 9, weekday: 4 }) // '2026-11-26T09'
 */
export function momentKey(by: MomentGrouping, { day, hour, weekday }: WallTime): string {
  return { day, hour: `${day}T${twoDigits(hour)}`, hourOfWeek: `${weekday}-${twoDigits(hour)}` }[by];
}

function twoDigits(hour: number): string {
  return String(hour).padStart(2, '0');
}
