import type { Database } from '../../db/open.ts';
import type { RollupChange } from '../visits/createVisitLog.ts';
import { dayMs, hourMs } from './spans.ts';

/** Counts visits by the hour in which their conversation began, and marks the day as changed. */
export function createRollupLog({ connection }: Database) {
  const add = connection.prepare(
    `insert into rollups (segment, hours, span, node, became, outlet, visits, conversations) values (?, 1, ?, ?, ?, ?, ?, ?)
     on conflict do update set visits = visits + excluded.visits, conversations = conversations + excluded.conversations`,
  );
  const mark = connection.prepare('insert into rollup_marks (flow_id, day, changes) values (?, ?, 1) on conflict do update set changes = changes + 1');

  return {
    /** To be called in a transaction. */
    add({ flowId, segment, begunAt }: { readonly flowId: string; readonly segment: number; readonly begunAt: number }, changes: readonly RollupChange[]): void {
      const hour = Math.floor(begunAt / hourMs);
      for (const { node, became, outlet, visits, conversations } of changes) add.run(segment, hour, node, became, outlet, visits, conversations);
      mark.run(flowId, Math.floor(begunAt / dayMs));
    },
  };
}
