import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import type { Entry } from '../../chat/log.ts';
import type { CountedAttributes } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { Setting } from '../../db/settings.ts';
import { createRollupLog } from '../rollups/createRollupLog.ts';
import { createSegments, type SegmentFacts } from './createSegments.ts';
import { readVisits, type MeaningOf, type Visit } from './readVisits.ts';

/** A conversation as far as it is counted. */
export interface CountedConversation {
  readonly id: string;
  readonly flowId: string;
  /** Null when nothing of it has been counted yet. */
  readonly segment: number | null;
  /** When it began, in milliseconds since 1970. */
  readonly begunAt: number;
}

/** Writes down visits, and counts them. To be used within the transaction that writes the log they are read from. */
export interface VisitLog {
  /** What a conversation that begins is counted with. */
  segmentOf(facts: SegmentFacts): number;
  /** Takes in what a turn has added to the log; a conversation that is not counted yet is left to whoever counts the older ones. */
  follow(conversation: CountedConversation, entries: readonly Entry[], flow: CompiledFlow): void;
}

/** `became` and `outlet` of a visit, with how often that was and how often for the first time. */
export interface RollupChange {
  readonly node: string;
  readonly became: Visit['became'] | 'begun';
  readonly outlet: string;
  readonly visits: number;
  readonly conversations: number;
}

interface OpenVisit {
  readonly seq: number;
  readonly node: string;
  readonly at: number;
  readonly first: number;
}

/** The statements are prepared once; a turn takes one look at the conversation's visits and one write for each that changed. */
export function createVisitLog(database: Database, attributes: Pick<Setting<CountedAttributes>, 'read'>): VisitLog {
  const { connection } = database;
  const openVisit = connection.prepare<[string], OpenVisit & { became: string }>('select seq, node, at, first, became from visits where conversation_id = ? order by seq desc limit 1');
  const seen = connection.prepare<[string], { node: string }>('select distinct node from visits where conversation_id = ?');
  const insert = connection.prepare('insert into visits (conversation_id, seq, segment, begun_at, node, at, ended_at, became, outlet, first) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const end = connection.prepare('update visits set ended_at = ?, became = ?, outlet = ? where conversation_id = ? and seq = ?');
  const rollups = createRollupLog(database);
  const segments = createSegments(database, attributes);

  return {
    segmentOf: segments.idOf,
    follow({ id, flowId, segment, begunAt }, entries, flow) {
      if (segment === null) return;
      const begins = entries[0]?.kind === 'begin';
      const last = begins ? undefined : openVisit.get(id);
      const open = last?.became === 'open' ? last : undefined;
      const visits = readVisits(entries, open ? { ...open, node: nodeOf(open.node), endedAt: null, became: 'open', outlet: null } : null, meaningIn(flow));
      const known = new Set(begins || !visits.some(({ seq }) => seq !== open?.seq) ? [] : seen.all(id).map(({ node }) => node));
      const changes: RollupChange[] = begins ? [{ node: '', became: 'begun', outlet: '', visits: 0, conversations: 1 }] : [];
      for (const visit of visits) {
        const { seq, at, endedAt, became } = visit;
        const [node, outlet] = [visit.node ?? '', visit.outlet ?? ''];
        const isFirst = seq === open?.seq ? open.first : Number(!known.has(node));
        known.add(node);
        if (seq === open?.seq) {
          end.run(endedAt, became, outlet, id, seq);
          changes.push({ node, became: 'open', outlet: '', visits: -1, conversations: -isFirst });
        } else {
          insert.run(id, seq, segment, begunAt, node, at, endedAt, became, outlet, isFirst);
        }
        changes.push({ node, became, outlet, visits: 1, conversations: isFirst });
      }
      if (changes.length > 0) rollups.add({ flowId, segment, begunAt }, changes);
    },
  };
}

function nodeOf(stored: string): string | null {
  return stored === '' ? null : stored;
}

const meanings = new WeakMap<CompiledFlow, MeaningOf>();

/** What outlets mean in a flow; a node it does not have leads on. */
function meaningIn(flow: CompiledFlow): MeaningOf {
  const known = meanings.get(flow);
  if (known) return known;
  const types = new Map(flow.nodes.map(({ source, type }) => [source.id, type]));
  const meaning: MeaningOf = (node, outlet) => types.get(node)?.meaning(outlet) ?? 'onward';
  meanings.set(flow, meaning);
  return meaning;
}
