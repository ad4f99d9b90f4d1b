import type { AlertRule } from '../../../contract.ts';
import { minutesOf } from '../watching/watchedWindows.ts';

const minuteMs = 60_000;
const leastMinutes = 15;

/**
 * For how many milliseconds a rule's figure has to be calm until an alert is over: as long as the time that it looks at, so
 * that nothing of what began it is looked at any more, and no less than a quarter of an hour.
 */
export function calmMsOf(rule: Pick<AlertRule, 'condition'>): number {
  return Math.max(leastMinutes, minutesOf(rule)) * minuteMs;
}
