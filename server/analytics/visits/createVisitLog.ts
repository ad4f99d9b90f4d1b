import type { CompiledFlow } from '../../../engine/compile/compileFlow.ts';
import type { Entry } from '../../chat/log.ts';
import type { CountedAttributes } from '../../contract.ts';
import type { Committer } from '../../db/committer.ts';
import type { Database } from '../../db/open.ts';
import type { Setting } from '../../db/settings.ts';
import { createRollupLog, type Counted, type RollupChange } from '../rollups/createRollupLog.ts';
import { createSegments, type SegmentFacts } from './createSegments.ts';
import { createVisitRows, type BegunVisit, type CountedConversation, type Visited } from './createVisitRows.ts';
import { readVisits, type MeaningOf, type Visit } from './readVisits.ts';

/** Writes down visits, and counts them. To be used within the transaction that writes the log they are read from. */
export interface VisitLog {
  /** What a conversation that begins is counted with. */
  segmentOf(facts: SegmentFacts): number;
  /**
   * Takes in what a turn has added to the log. A conversation that is not counted yet is left to whoever counts the older ones.
   * `now` is the time of the turn, in milliseconds since 1970.
   */
  follow(conversation: FollowedConversation, entries: readonly Entry[], flow: CompiledFlow, now: number): void;
}

interface FollowedConversation extends Omit<CountedConversation, 'segment'> {
  /** Null when nothing of it has been counted yet. */
  readonly segment: number | null;
}

/** What a turn has come to, until it is written with the others of its commit. */
interface Turned extends Counted {
  /** The visit that was open before, where it has ended. */
  readonly ended: Visit | undefined;
  readonly begun: readonly BegunVisit[];
  /** Where the conversation has been after it. */
  readonly after: Visited;
}

/** Conversations of which it is remembered where they have been. */
const mostRemembered = 2_000;

/** Turns that share a commit are written together; and while a conversation is remembered, the database is not asked where it was. */
export function createVisitLog({ database, committer, attributes }: { readonly database: Database; readonly committer: Pick<Committer, 'gather'>; readonly attributes: Pick<Setting<CountedAttributes>, 'read'> }): VisitLog {
  const rows = createVisitRows(database);
  const rollups = createRollupLog(database);
  const segments = createSegments(database, attributes);
  const turned = committer.gather<Turned>((turns) => {
    rows.insert(turns.flatMap(({ begun }) => begun));
    for (const { conversation, ended } of turns) if (ended) rows.end(conversation.id, ended);
    rollups.write(turns);
  });
  /** Where conversations have been up to a place in their log. A turn that was taken back has remembered another place than the next begins at. */
  const remembered = new Map<string, Visited & { readonly seq: number }>();

  function recall(id: string, first: Entry): Visited {
    if (first.kind === 'begin') return { open: null, first: false, nodes: new Set() };
    const known = remembered.get(id);
    return known?.seq === first.seq - 1 ? known : (turned.left.findLast(({ conversation }) => conversation.id === id)?.after ?? rows.visited(id));
  }

  function remember(id: string, visited: Visited, seq: number): void {
    remembered.delete(id);
    remembered.set(id, { ...visited, seq });
    if (remembered.size > mostRemembered) for (const oldest of remembered.keys()) return void remembered.delete(oldest);
  }

  return {
    segmentOf: segments.idOf,
    follow({ segment, ...followed }, entries, flow, now) {
      const [first, last] = [entries[0], entries.at(-1)];
      if (segment === null || first === undefined || last === undefined) return;
      const conversation = { ...followed, segment };
      const before = recall(conversation.id, first);
      const visits = readVisits(entries, before.open, meaningIn(flow));
      const nodes = new Set(before.nodes);
      const changes: RollupChange[] = first.kind === 'begin' ? [{ node: '', became: 'begun', outlet: '', visits: 0, conversations: 1 }] : [];
      const begun: BegunVisit[] = [];
      let ended: Visit | undefined;
      for (const visit of visits) {
        const [node, outlet] = [visit.node ?? '', visit.outlet ?? ''];
        const isFirst = visit.seq === before.open?.seq ? before.first : !nodes.has(node);
        nodes.add(node);
        if (visit.seq === before.open?.seq) {
          ended = visit;
          changes.push({ node, became: 'open', outlet: '', visits: -1, conversations: -Number(isFirst) });
        } else {
          begun.push({ of: conversation, visit, first: isFirst });
        }
        changes.push({ node, became: visit.became, outlet, visits: 1, conversations: Number(isFirst) });
      }
      const stays = ended === undefined ? before : { open: null, first: false };
      const open = begun.find(({ visit }) => visit.became === 'open');
      const after = { nodes, ...(open ? { open: open.visit, first: open.first } : { open: stays.open, first: stays.first }) };
      remember(conversation.id, after, last.seq);
      if (changes.length > 0) turned.leave({ conversation, ended, begun, changes, now, after });
    },
  };
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
