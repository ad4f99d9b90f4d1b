import type { Meaning } from '../../../../engine/sdk/node.ts';
import type { Journey, JourneyVisit } from '../walkJourneys.ts';
import type { SegmentMeaning } from './readMeanings.ts';

/** Whether the customer said something, or asked for a person, after a place in a conversation's log. */
export type SpokeAfter = (conversation: string, seq: number) => boolean;

/** What a way out means by which something else came of a conversation. */
const otherwise: ReadonlySet<Meaning> = new Set<Meaning>(['helped', 'escalated']);

/**
 * The visit at which a conversation was lost; null when it was not. It is the last one that went silent or was closed,
 * unless the customer spoke after it or something else came of the conversation: a later visit is still open, was handed
 * to a person or failed, or was left by an outlet that means `helped` or `escalated`.
 */
export function lossOf({ id, segment, visits }: Journey, meaning: SegmentMeaning, spokeAfter: SpokeAfter): JourneyVisit | null {
  const at = visits.findLastIndex(({ became }) => became === 'silent' || became === 'closed');
  const lost = visits[at];
  if (lost === undefined) return null;
  const later = visits.slice(at + 1);
  const [first] = later;
  if (first === undefined) return lost;
  const wentOtherwise = later.some(({ node, became, outlet }) => (became !== 'onward' && became !== 'ended') || (outlet !== '' && otherwise.has(meaning(segment, node, outlet))));
  // What follows a leaving is entered in the turn of the leaving, so whatever was said after its entering was said after that.
  return wentOtherwise || spokeAfter(id, first.seq) ? null : lost;
}
