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

/** What a turn of a conversation has changed, and when, in milliseconds since 1970. */
export interface Counted {
  readonly conversation: CountedConversation;
  readonly changes: readonly RollupChange[];
  readonly now: number;
}

/**
 * Counts visits by the hour in which their conversation began, and marks the day as changed. Turns are added up before
 * they are written, since most of those that share a commit count the same. To be used in a transaction.
 */
export function createRollupLog({ connection }: Database): { write(turns: readonly Counted[]): void } {
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
    write(turns) {
      const rows = addUp(turns);
      for (let from = 0; from < rows.length; from += changesAtOnce) {
        const part = rows.slice(from, from + changesAtOnce);
        adding(part.length).run(part.flatMap(({ segment, hour, node, became, outlet, visits, conversations }) => [segment, hour, node, became, outlet, visits, conversations]));
      }
      for (const { flowId, day, goesOn } of daysOf(turns)) (goesOn ? mark : markAgain).run(flowId, day);
    },
  };
}

interface Row extends RollupChange {
  readonly segment: number;
  readonly hour: number;
}

/** One row for all changes of one count; none where they make up for one another. */
function addUp(turns: readonly Counted[]): Row[] {
  const rows = new Map<string, { -readonly [K in keyof Row]: Row[K] }>();
  for (const { conversation: { segment, begunAt }, changes } of turns) {
    const hour = Math.floor(begunAt / hourMs);
    for (const change of changes) {
      // Ids may hold blanks; the length says where one ends.
      const key = `${segment} ${hour} ${change.became} ${change.node.length} ${change.node} ${change.outlet}`;
      const known = rows.get(key);
      if (known === undefined) {
        rows.set(key, { ...change, segment, hour });
      } else {
        known.visits += change.visits;
        known.conversations += change.conversations;
      }
    }
  }
  return [...rows.values()].filter(({ visits, conversations }) => visits !== 0 || conversations !== 0);
}

/** Days that have changed. One that is going on is not added up yet, and it is enough that it is marked. */
function daysOf(turns: readonly Counted[]): Iterable<{ flowId: string; day: number; goesOn: boolean }> {
  const days = new Map<string, { flowId: string; day: number; goesOn: boolean }>();
  for (const { conversation: { flowId, begunAt }, now } of turns) {
    const day = Math.floor(begunAt / dayMs);
    const goesOn = Math.floor(now / dayMs) === day;
    const key = `${day} ${flowId}`;
    days.set(key, { flowId, day, goesOn: goesOn && (days.get(key)?.goesOn ?? true) });
  }
  return days.values();
}
