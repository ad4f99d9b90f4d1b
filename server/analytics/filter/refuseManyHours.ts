import { ProblemError } from '../../problem.ts';
import { dayMs, type Period } from './periodOf.ts';

/** Days that are told hour by hour: answers of three years would take the event loop half a second to write. */
const mostDays = 93;

/** @throws {ProblemError} `analytics.too-much` when more is to be told by the hour than anybody reads. */
export function refuseManyHours(by: string, { from, to }: Period): void {
  if (by === 'hour' && to - from > mostDays * dayMs) throw new ProblemError('analytics.too-much');
}
