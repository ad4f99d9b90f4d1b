import type { Statement } from 'better-sqlite3';
import type { Database } from '../../db/open.ts';
import type { Visit } from './readVisits.ts';

/** A conversation as it is counted. */
export interface CountedConversation {
  readonly id: string;
  readonly flowId: string;
  readonly segment: number;
  /** When it began, in milliseconds since 1970. */
  readonly begunAt: number;
}

/** Which nodes a conversation has been to. */
export interface Visited {
  /** The visit that it waits at. */
  readonly open: Visit | null;
  /** That visit is the conversation's first at its node. */
  readonly first: boolean;
  /** Nodes it came to, the rescue as an empty text. */
  readonly nodes: ReadonlySet<string>;
}

/** A visit that a turn has begun. */
export interface BegunVisit {
  readonly of: CountedConversation;
  readonly visit: Visit;
  /** It is the conversation's first at its node. */
  readonly first: boolean;
}

/** Visits in one insert: an ordinary turn has fewer. */
const rowsAtOnce = 32;

/** The rows of visits, by statements that are prepared once. To be used in a transaction. */
export function createVisitRows({ connection }: Database) {
  // A conversation waits at one node at a time: if any visit is open, it is the last.
  const last = connection.prepare<[string], { seq: number; node: string; at: number; became: string; first: number }>('select seq, node, at, became, first from visits where conversation_id = ? order by seq desc limit 1');
  const nodes = connection.prepare<[string], string>('select distinct node from visits where conversation_id = ?').pluck();
  const end = connection.prepare('update visits set ended_at = ?, became = ?, outlet = ? where conversation_id = ? and seq = ?');
  const inserts = new Map<number, Statement>();

  function inserting(count: number): Statement {
    const known = inserts.get(count);
    if (known) return known;
    const statement = connection.prepare(`insert into visits (conversation_id, seq, segment, begun_at, node, at, ended_at, became, outlet, first, waited) values ${Array.from({ length: count }, () => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`);
    inserts.set(count, statement);
    return statement;
  }

  return {
    visited(conversationId: string): Visited {
      const found = last.get(conversationId);
      const open: Visit | null = found?.became === 'open' ? { seq: found.seq, node: found.node === '' ? null : found.node, at: found.at, endedAt: null, waited: true, became: 'open', outlet: null } : null;
      return { open, first: found?.first === 1, nodes: new Set(found === undefined ? [] : nodes.all(conversationId)) };
    },
    end(conversationId: string, { seq, endedAt, became, outlet }: Visit): void {
      end.run(endedAt, became, outlet ?? '', conversationId, seq);
    },
    insert(visits: readonly BegunVisit[]): void {
      for (let from = 0; from < visits.length; from += rowsAtOnce) {
        const part = visits.slice(from, from + rowsAtOnce);
        inserting(part.length).run(part.flatMap(({ of: { id, segment, begunAt }, visit, first }) => [id, visit.seq, segment, begunAt, visit.node ?? '', visit.at, visit.endedAt, visit.became, visit.outlet ?? '', Number(first), Number(visit.waited)]));
      }
    },
  };
}
