import { became as fates, type Became, type FixFirst } from '../../../contract.ts';
import { distributionOf } from '../../statistics/distributionOf.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { isLost } from '../../visits/isLost.ts';
import { noEnds } from '../noEnds.ts';
import type { Journey } from '../walkJourneys.ts';
import { lossOf, type LaterLog } from './lossOf.ts';
import type { CardOf } from './readCards.ts';
import type { Leaving, Return } from './readReturns.ts';

/** What there is to know beside the visits. */
export interface FixFirstFacts {
  readonly cardOf: CardOf;
  readonly log: LaterLog;
  /** What customers did after they had left; without those of whom it is not known. */
  readonly returnsOf: (leavings: readonly Leaving[]) => ReadonlyMap<string, Return>;
}

interface Loss extends Leaving {
  readonly became: 'silent' | 'closed';
  readonly outlet: string;
}

interface Tally {
  readonly became: Record<Became, number>;
  /** A visit took time or is open: conversations wait here, and whoever leaves can be lost. */
  waits: boolean;
  wentOn: number;
  helped: number;
  readonly lost: Loss[];
}

/**
 * Ranks nodes by what it costs that conversations are lost there (see `lossOf`).
 *
 * - drop-off d = visits that went silent or were closed / decided visits, as on the overlay
 * - helped after h = conversations that left by an outlet that means `helped`, at their first visit here that led on or
 *   later / conversations with a visit here that led on
 * - cost = lost × h: of those lost, as many would have been helped, had they gone on and fared like those who did. The cost of all
 *   nodes together is what the flow could gain at most
 * - median m = the median of d over the nodes that conversations wait at and can be lost at; where they only pass, nobody leaves
 * - cost at the median = cost × min(1, m / d): what would still be lost, were no more than m of visits to leave
 * - came back = those lost whose contact began another conversation within 7 days of leaving / those whose contact is known and
 *   whose 7 days are over; wanted a person = those of them in one of whose conversations of that time a person was wanted
 */
export function fixFirstOf(journeys: Iterable<Journey>, { cardOf, log, returnsOf }: FixFirstFacts): Omit<FixFirst, 'scope'> {
  const tallies = new Map<string, Tally>();
  let conversations = 0;
  for (const journey of journeys) {
    conversations += 1;
    count(tallies, journey, cardOf);
    const lost = lossOf(journey, cardOf, log);
    if (lost !== null) tallyOf(tallies, lost.node).lost.push({ id: journey.id, leftAt: lost.endedAt ?? lost.at, became: lost.became, outlet: lost.outlet });
  }
  const median = distributionOf([...tallies.values()].flatMap(({ waits, became }) => (waits && decidedOf(became) > 0 ? [leftOf(became) / decidedOf(became)] : []))).median;
  const returns = returnsOf([...tallies.values()].flatMap(({ lost }) => lost));
  const nodes = [...tallies].filter(([, { lost }]) => lost.length > 0).map(([node, tally]) => rank(node, tally, median, returns));
  return {
    conversations,
    lost: nodes.reduce((sum, { lost }) => sum + lost, 0),
    cost: nodes.reduce((sum, { cost }) => sum + (cost ?? 0), 0),
    medianDropOff: median,
    nodes: nodes.toSorted((one, other) => (other.cost ?? 0) - (one.cost ?? 0) || other.lost - one.lost || ((one.node ?? '') < (other.node ?? '') ? -1 : 1)),
  };
}

function count(tallies: Map<string, Tally>, { segment, visits }: Journey, cardOf: CardOf): void {
  const helpedFrom = new Map<string, boolean>();
  let helped = false;
  for (const { node, at, endedAt, became, outlet } of visits.toReversed()) {
    const tally = tallyOf(tallies, node);
    const card = cardOf(segment, node);
    tally.became[became] += 1;
    if ((endedAt === null || endedAt > at) && card?.afterService !== true) tally.waits = true;
    helped ||= outlet !== '' && card?.meaning(outlet) === 'helped';
    if (became === 'onward') helpedFrom.set(node, helped);
  }
  for (const [node, wasHelped] of helpedFrom) {
    const tally = tallyOf(tallies, node);
    tally.wentOn += 1;
    if (wasHelped) tally.helped += 1;
  }
}

function rank(node: string, { became, wentOn, helped, lost }: Tally, median: number | null, returns: ReadonlyMap<string, Return>): FixFirst['nodes'][number] {
  const helpedAfter = proportionOf(helped, wentOn);
  const dropOff = proportionOf(leftOf(became), decidedOf(became));
  const cost = helpedAfter.share === null ? null : lost.length * helpedAfter.share;
  const reasons = Map.groupBy(lost, ({ became: how, outlet }) => `${how} ${outlet}`).values().map((of) => ({ became: of[0]?.became ?? 'silent', outlet: of[0]?.outlet || null, conversations: of.length }));
  const known = lost.flatMap(({ id }) => returns.get(id) ?? []);
  return {
    node: node || null,
    lost: lost.length,
    became,
    dropOff,
    helpedAfter,
    cost,
    costAtMedian: cost === null || median === null || dropOff.share === null ? null : cost * Math.min(1, median / dropOff.share),
    reasons: [...reasons].toSorted((one, other) => other.conversations - one.conversations),
    cameBack: proportionOf(known.filter(({ came }) => came).length, known.length),
    wantedPerson: known.filter(({ wantedPerson }) => wantedPerson).length,
  };
}

function leftOf(became: Tally['became']): number {
  return fates.options.reduce((sum, each) => (isLost(each) ? sum + became[each] : sum), 0);
}

function decidedOf(became: Tally['became']): number {
  return fates.options.reduce((sum, each) => (each === 'open' ? sum : sum + became[each]), 0);
}

function tallyOf(tallies: Map<string, Tally>, node: string): Tally {
  const known = tallies.get(node);
  if (known) return known;
  const made: Tally = { became: { ...noEnds, onward: 0 }, waits: false, wentOn: 0, helped: 0, lost: [] };
  tallies.set(node, made);
  return made;
}
