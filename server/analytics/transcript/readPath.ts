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
  const stop = rows.find(({ waited }) => waited === 1);
  const last = stop && (stop.became === 'silent' || stop.became === 'closed') ? stop : rows[0];
  return {
    path: rows.slice(0, most).toReversed().map((row) => toStep(row, guide)),
    pathEarlier: rows.length > most,
    end: last === undefined ? null : { seq: last.seq, became: last.became === 'open' || last.became === 'onward' ? 'ended' : last.became },
  };
}

function toStep({ seq, node: id, at, endedAt, became, outlet }: Row, guide: FlowGuide): RecordStep {
  const node = id === '' ? null : id;
  const outletTitle: BilingualText | null = outlet === '' ? null : guide.outlet(node, outlet);
  return { seq, at: new Date(at).toISOString(), leftAt: endedAt === null ? null : new Date(endedAt).toISOString(), node, icon: guide.icon(node), title: guide.title(node), outletTitle, meaning: meaningOf(became, guide.meaning(node, outlet === '' ? null : outlet)), became };
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
