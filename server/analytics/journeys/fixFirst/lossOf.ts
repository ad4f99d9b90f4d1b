import type { Meaning } from '../../../../engine/sdk/node.ts';
import { isLost } from '../../visits/isLost.ts';
import type { Journey, JourneyVisit } from '../walkJourneys.ts';
import { person, type CardOf } from './readCards.ts';

/** What was said in a conversation after a place in its log. */
export interface LaterLog {
  /** The customer said something, or asked for a person. */
  readonly spoke: (conversation: string, seq: number) => boolean;
  /** The customer said that an answer did not help; the last that they said of it counts. */
  readonly disliked: (conversation: string, seq: number) => boolean;
  /** An agent wrote. */
  readonly served: (conversation: string, seq: number) => boolean;
}

/** A visit that went silent or was closed. */
export interface LostVisit extends JourneyVisit {
  readonly became: 'silent' | 'closed';
}

/** Ways out by which the customer was helped, or people have the matter now; and those by which it is known not to be settled. */
const settled: ReadonlySet<Meaning> = new Set<Meaning>(['helped', 'escalated']);
const unsettled: ReadonlySet<Meaning> = new Set<Meaning>(['unmet', 'failed']);

/**
 * The visit at which a conversation was lost; null when it was not. It is the last one that went silent or was closed, but not
 * of a node that asks once the service is over, such as a survey. It was not lost, however,
 *
 * - when the customer spoke after it, or something else came of the conversation: a later visit is still open, was handed to a
 *   person or failed, or was left by an outlet that means `helped` or `escalated`
 * - when a person was waited for there, and an agent had written to the customer
 * - when the customer had got what there was before, and said nothing more: of the outlets that say how a customer fares the last
 *   one meant `helped` or `escalated`, no visit after it was handed over or failed, and they did not say that the answer did not
 *   help. Silence after an answer is no loss, as it is none in 机器人独立解决率 (`botOnlyResolution`)
 */
export function lossOf({ id, segment, visits }: Journey, cardOf: CardOf, log: LaterLog): LostVisit | null {
  const meaningOf = ({ node, outlet }: JourneyVisit): Meaning => (outlet === '' ? 'onward' : (cardOf(segment, node)?.meaning(outlet) ?? 'onward'));
  const place = visits.findLastIndex(({ node, became }) => isLost(became) && cardOf(segment, node)?.afterService !== true);
  const visit = visits[place];
  if (visit === undefined || !isLost(visit.became)) return null;
  const later = visits.slice(place + 1);
  if (later.some((each) => ['open', 'handed', 'failed'].includes(each.became) || settled.has(meaningOf(each)))) return null;
  // What follows a leaving is entered in the turn of the leaving, so whatever was said after its entering was said after that.
  if (later[0] !== undefined && log.spoke(id, later[0].seq)) return null;
  if (cardOf(segment, visit.node)?.type === person.type ? log.served(id, visit.seq) : wasSettled()) return null;
  return { ...visit, became: visit.became };

  function wasSettled(): boolean {
    const before = visits.slice(0, place);
    const at = before.findLastIndex((each) => each.became === 'handed' || each.became === 'failed' || settled.has(meaningOf(each)) || unsettled.has(meaningOf(each)));
    const [told, next] = [visits[at], visits[at + 1]];
    if (told === undefined || next === undefined || told.became === 'handed' || told.became === 'failed' || !settled.has(meaningOf(told))) return false;
    return !log.spoke(id, next.seq) && !log.disliked(id, told.seq);
  }
}
