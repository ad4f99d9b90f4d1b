import type { FixFirst } from '../../../contract.ts';
import type { Journey } from '../walkJourneys.ts';
import { distributionOf } from '../../statistics/distributionOf.ts';
import { proportionOf } from '../../statistics/proportionOf.ts';
import { lossOf, type SpokeAfter } from './lossOf.ts';
import type { SegmentMeaning } from './readMeanings.ts';

interface Tally {
  decided: number;
  left: number;
  /** A visit took time or is open: conversations wait here. */
  waits: boolean;
  wentOn: number;
  helped: number;
  readonly lost: { readonly id: string; readonly at: number; readonly became: 'silent' | 'closed'; readonly outlet: string }[];
}

const mostLatest = 3;

/**
 * Ranks nodes by the conversations that are lost there (see `lossOf`).
 *
 * - drop-off d = visits that went silent or were closed / decided visits, as on the overlay
 * - helped after h = conversations that left by an outlet that means `helped`, at their first visit here that led on or
 *   later / conversations with a visit here that led on
 * - cost = lost × h: of those lost, as many would have been helped, had they gone on and fared like those who did
 * - median m = the median of d over the nodes that conversations wait at; where they only pass, nobody can leave
 * - cost at the median = cost × min(1, m / d): what would still be lost, were no more than m of visits to leave
 */
export function fixFirstOf(journeys: Iterable<Journey>, meaning: SegmentMeaning, spokeAfter: SpokeAfter): Omit<FixFirst, 'scope'> {
  const tallies = new Map<string, Tally>();
  let conversations = 0;
  for (const journey of journeys) {
    conversations += 1;
    count(tallies, journey, meaning);
    const lost = lossOf(journey, meaning, spokeAfter);
    if (lost?.became === 'silent' || lost?.became === 'closed') tallyOf(tallies, lost.node).lost.push({ id: journey.id, at: lost.at, became: lost.became, outlet: lost.outlet });
  }
  const median = distributionOf([...tallies.values()].flatMap(({ waits, left, decided }) => (waits && decided > 0 ? [left / decided] : []))).median;
  const nodes = [...tallies].filter(([, { lost }]) => lost.length > 0).map(([node, tally]) => rank(node, tally, median));
  return {
    conversations,
    lost: nodes.reduce((sum, { lost }) => sum + lost, 0),
    medianDropOff: median,
    nodes: nodes.toSorted((one, other) => other.lost - one.lost || (other.cost ?? 0) - (one.cost ?? 0) || ((one.node ?? '') < (other.node ?? '') ? -1 : 1)),
  };
}

function count(tallies: Map<string, Tally>, { segment, visits }: Journey, meaning: SegmentMeaning): void {
  const helpedFrom = new Map<string, boolean>();
  let helped = false;
  for (const { node, at, endedAt, became, outlet } of visits.toReversed()) {
    const tally = tallyOf(tallies, node);
    if (became !== 'open') tally.decided += 1;
    if (became === 'silent' || became === 'closed') tally.left += 1;
    if (endedAt === null || endedAt > at) tally.waits = true;
    helped ||= outlet !== '' && meaning(segment, node, outlet) === 'helped';
    if (became === 'onward') helpedFrom.set(node, helped);
  }
  for (const [node, wasHelped] of helpedFrom) {
    const tally = tallyOf(tallies, node);
    tally.wentOn += 1;
    if (wasHelped) tally.helped += 1;
  }
}

function rank(node: string, { decided, left, wentOn, helped, lost }: Tally, median: number | null): FixFirst['nodes'][number] {
  const helpedAfter = proportionOf(helped, wentOn);
  const dropOff = proportionOf(left, decided);
  const cost = helpedAfter.share === null ? null : lost.length * helpedAfter.share;
  const reasons = Map.groupBy(lost, ({ became, outlet }) => `${became} ${outlet}`).values().map((of) => ({ became: of[0]?.became ?? 'silent', outlet: of[0]?.outlet || null, conversations: of.length }));
  return {
    node: node || null,
    lost: lost.length,
    dropOff,
    helpedAfter,
    cost,
    costAtMedian: cost === null || median === null || dropOff.share === null ? null : cost * Math.min(1, median / dropOff.share),
    reasons: [...reasons].toSorted((one, other) => other.conversations - one.conversations),
    latest: lost.toSorted((one, other) => other.at - one.at).slice(0, mostLatest).map(({ id }) => id),
  };
}

function tallyOf(tallies: Map<string, Tally>, node: string): Tally {
  const known = tallies.get(node);
  if (known) return known;
  const made: Tally = { decided: 0, left: 0, waits: false, wentOn: 0, helped: 0, lost: [] };
  tallies.set(node, made);
  return made;
}
