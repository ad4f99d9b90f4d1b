import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments, type SegmentFilter } from '../filter/findSegments.ts';
import type { Period } from '../filter/periodOf.ts';

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
export function* walkJourneys(database: Database, { filter, period }: AskedJourneys): Generator<Journey> {
  const { ids } = findSegments(database, filter);
  const rows = database.connection
    .prepare<unknown[], Row>(
      `select c.id, c.segment, v.seq, v.node, v.at, v.ended_at, v.became, v.outlet
       from conversations as c cross join visits as v on v.conversation_id = c.id
       where c.flow_id = ? and c.created_at >= ? and c.created_at < ? and c.segment in (select value from json_each(?))
       order by c.created_at, c.rowid, v.seq`,
    )
    .raw()
    .iterate(filter.flow, period.from, period.to, JSON.stringify(ids));
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
