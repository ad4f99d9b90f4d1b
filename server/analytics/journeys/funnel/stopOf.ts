import type { JourneyVisit } from '../walkJourneys.ts';

/** The visit by which it is told what became of who goes no further in a funnel: their last one of the last step's node that they reached. */
export function stopOf(visits: readonly JourneyVisit[], reached: readonly JourneyVisit[]): JourneyVisit | undefined {
  const last = reached.at(-1);
  return last && visits.findLast(({ node }) => node === last.node);
}
