import type { AlertRule } from '../../../contract.ts';
import { minutesOf } from '../watching/watchedWindows.ts';

const minuteMs = 60_000;
const leastMinutes = 15;

/** For how many milliseconds a rule's figure has to be calm until an alert is over: half of the time that it looks at, and no less than a quarter of an hour. */
export function calmMsOf(rule: Pick<AlertRule, 'condition'>): number {
  return Math.max(leastMinutes, minutesOf(rule) / 2) * minuteMs;
}
