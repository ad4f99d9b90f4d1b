import type { Became } from '../../../contract.ts';
import type { JourneyVisit } from '../walkJourneys.ts';

/** What became of a conversation in the end: of its last visit; one that was left with nothing after it is over. */
export function endOf(visits: readonly JourneyVisit[]): Exclude<Became, 'onward'> {
  const became = visits.at(-1)?.became ?? 'onward';
  return became === 'onward' ? 'ended' : became;
}
