import type { JourneyVisit } from '../walkJourneys.ts';

/**
 * The visits at which a conversation reaches steps of a funnel, as far as it does: the first at its first visit of that node, each
 * further one at its first visit of that step's node after the visit that reached the step before.
 *
 * @param nodes the steps, as they are stored.
 */
export function reachSteps(visits: readonly JourneyVisit[], nodes: readonly string[]): readonly JourneyVisit[] {
  const reached: JourneyVisit[] = [];
  for (const visit of visits) if (visit.node === nodes[reached.length]) reached.push(visit);
  return reached;
}
