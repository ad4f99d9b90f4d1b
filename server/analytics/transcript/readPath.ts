import type { BilingualText } from '../../../engine/sdk/localizedText.ts';
import type { Meaning } from '../../../engine/sdk/node.ts';
import type { Became, RecordStep } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { FlowGuide } from '../../desk/context/flowGuide.ts';

/** Visits told: the latest. */
const most = 500;

interface Row {
  readonly seq: number;
  readonly node: string;
  readonly at: number;
  readonly endedAt: number | null;
  readonly became: Became;
  readonly outlet: string;
  readonly waited: 0 | 1;
}

export interface ReadPath {
  /** The latest visits, oldest first. */
  readonly path: RecordStep[];
  readonly pathEarlier: boolean;
  /**
   * How the conversation ended, were it over: as the last visit did at which anything was waited for, where the customer
   * left there; else as the last visit did, of which one that led on to nothing is over. Null where nothing was visited.
   */
  readonly end: { readonly became: Exclude<Became, 'open' | 'onward'>; readonly seq: number } | null;
}

/** A conversation's visits as they are counted, with what its flow calls them. */
export function readPath({ connection }: Database, conversation: string, guide: FlowGuide): ReadPath {
  const rows = connection.prepare<[string, number], Row>('select seq, node, at, ended_at as endedAt, became, outlet, waited from visits where conversation_id = ? order by seq desc limit ?').all(conversation, most + 1);
  // An end is entered, and over at once.
  const stop = rows.find(({ waited, at, endedAt }) => waited === 1 && endedAt !== at);
  const last = stop && (stop.became === 'silent' || stop.became === 'closed') ? stop : rows[0];
  const visits = rows.slice(0, most).toReversed();
  const says = placesOf(visits, connection.prepare<[string, number], { seq: number; node: string | null }>("select seq, node from events where conversation_id = ? and seq > ? and kind = 'bot' order by seq").all(conversation, visits[0]?.seq ?? 0));
  return {
    path: visits.map((row) => toStep(row, says.get(row.seq) ?? null, guide)),
    pathEarlier: rows.length > most,
    end: last === undefined ? null : { seq: last.seq, became: last.became === 'open' || last.became === 'onward' ? 'ended' : last.became },
  };
}

/** Where what was said at each visit begins: what a turn's nodes say stands after all of its visits. */
function placesOf(visits: readonly Row[], said: readonly { readonly seq: number; readonly node: string | null }[]): ReadonlyMap<number, number> {
  const at = new Map<string, number>();
  const places = new Map<number, number>();
  let next = 0;
  for (const { seq, node } of said) {
    for (let visit = visits[next]; visit !== undefined && visit.seq < seq; visit = visits[next]) {
      at.set(visit.node, visit.seq);
      next += 1;
    }
    const visit = at.get(node ?? '');
    if (visit !== undefined && !places.has(visit)) places.set(visit, seq);
  }
  return places;
}

function toStep({ seq, node: id, at, endedAt, became, outlet }: Row, says: number | null, guide: FlowGuide): RecordStep {
  const node = id === '' ? null : id;
  const outletTitle: BilingualText | null = outlet === '' ? null : guide.outlet(node, outlet);
  return { seq, at: new Date(at).toISOString(), leftAt: endedAt === null ? null : new Date(endedAt).toISOString(), node, icon: guide.icon(node), title: guide.title(node), outletTitle, meaning: meaningOf(became, guide.meaning(node, outlet === '' ? null : outlet)), became, says };
}

/** What became of a visit says more than the way it was left by: silence can leave by any. */
function meaningOf(became: Became, meaning: Meaning | null): Meaning | null {
  switch (became) {
    case 'open':
      return null;
    case 'silent':
    case 'closed':
      return 'lost';
    case 'handed':
      return 'escalated';
    case 'failed':
    case 'ended':
      return became;
    case 'onward':
      return meaning ?? 'onward';
  }
}
