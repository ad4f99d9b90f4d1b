import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { SegmentFilter } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';
import { picked, pickedBy } from '../filter/pickedBy.ts';

/** Which conversations of one flow are read. */
export interface AskedJourneys {
  readonly filter: SegmentFilter & { readonly flow: string };
  readonly period: Period;
}

/** A visit as it is stored: the rescue's node and the outlet of a visit that none ended are empty. */
export interface JourneyVisit {
  readonly seq: number;
  readonly node: string;
  readonly at: number;
  readonly endedAt: number | null;
  readonly became: Became;
  readonly outlet: string;
}

/** A conversation's way through its flow. */
export interface Journey {
  readonly id: string;
  readonly segment: number;
  /** Never empty; in the order of the log. Only the last can be open. */
  readonly visits: readonly JourneyVisit[];
}

type Row = [id: string, segment: number, ...visit: [seq: number, node: string, at: number, endedAt: number | null, became: Became, outlet: string]];

/** The ways of the conversations that a filter lets through, by when they began. */
export function* walkJourneys(database: Database, asked: AskedJourneys): Generator<Journey> {
  const { filter } = asked;
  const rows = database.connection
    .prepare<unknown[], Row>(
      `select c.id, c.segment, v.seq, v.node, v.at, v.ended_at, v.became, v.outlet
       from conversations as c cross join visits as v on v.conversation_id = c.id
       where c.flow_id = :flow and ${picked}
       order by c.created_at, c.rowid, v.seq`,
    )
    .raw()
    .iterate({ flow: filter.flow, ...pickedBy(database, asked) });
  let journey: { id: string; segment: number; visits: JourneyVisit[] } = { id: '', segment: 0, visits: [] };
  for (const [id, segment, seq, node, at, endedAt, became, outlet] of rows) {
    if (journey.id !== id) {
      if (journey.visits.length > 0) yield journey;
      journey = { id, segment, visits: [] };
    }
    journey.visits.push({ seq, node, at, endedAt, became, outlet });
  }
  if (journey.visits.length > 0) yield journey;
}
