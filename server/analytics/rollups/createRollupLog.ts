import type { Statement } from 'better-sqlite3';
import type { Became } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import type { CountedConversation } from '../visits/createVisitRows.ts';
import { dayMs, hourMs } from '../filter/periodOf.ts';

/** What visits of a node have become, more or less of them than before. */
export interface RollupChange {
  readonly node: string;
  readonly became: Became | 'begun';
  readonly outlet: string;
  readonly visits: number;
  readonly conversations: number;
}

const changesAtOnce = 32;

/** Counts visits by the hour in which their conversation began, and marks the day as changed. To be used in a transaction. */
export function createRollupLog({ connection }: Database) {
  const mark = connection.prepare('insert or ignore into rollup_marks (flow_id, day, changes) values (?, ?, 1)');
  const markAgain = connection.prepare('insert into rollup_marks (flow_id, day, changes) values (?, ?, 1) on conflict do update set changes = changes + 1');
  const adds = new Map<number, Statement>();

  function adding(count: number): Statement {
    const known = adds.get(count);
    if (known) return known;
    const statement = connection.prepare(
      `insert into rollups (segment, hours, span, node, became, outlet, visits, conversations) values ${Array.from({ length: count }, () => '(?, 1, ?, ?, ?, ?, ?, ?)').join(', ')}
       on conflict do update set visits = visits + excluded.visits, conversations = conversations + excluded.conversations`,
    );
    adds.set(count, statement);
    return statement;
  }

  return {
    /** `now` is when they have changed, in milliseconds since 1970. */
    add({ flowId, segment, begunAt }: CountedConversation, changes: readonly RollupChange[], now: number): void {
      const hour = Math.floor(begunAt / hourMs);
      for (let from = 0; from < changes.length; from += changesAtOnce) {
        const part = changes.slice(from, from + changesAtOnce);
        adding(part.length).run(part.flatMap(({ node, became, outlet, visits, conversations }) => [segment, hour, node, became, outlet, visits, conversations]));
      }
      const day = Math.floor(begunAt / dayMs);
      // A day that is going on is not added up yet, and it is enough that it is marked.
      (Math.floor(now / dayMs) === day ? mark : markAgain).run(flowId, day);
    },
  };
}
