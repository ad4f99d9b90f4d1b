import type { Standing } from '../watching/judge.ts';

/** An alert that lasts. Times are milliseconds since 1970 in UTC. */
export interface LastingAlert {
  readonly begunAt: number;
  /** The last time that the figure was not calm. */
  readonly seenAt: number;
}

export type Step = 'begin' | 'seen' | 'end' | 'none';

/**
 * What becomes of an alert when its figure is looked at again. It begins when the figure is past what is watched for, lasts
 * while that is at least near, and is over when it has been calm for `calmMs`: a figure at the line makes one alert, not many.
 */
export function followStanding(alert: LastingAlert | null, standing: Standing, now: number, calmMs: number): Step {
  if (alert === null) return standing === 'past' ? 'begin' : 'none';
  if (standing !== 'calm') return 'seen';
  return now - alert.seenAt >= calmMs ? 'end' : 'none';
}
