import type { Logger } from 'pino';
import type { Committer } from '../../db/committer.ts';
import type { Database } from '../../db/open.ts';
import { every, type Loop } from '../../every.ts';
import { dayMs, hourMs } from '../filter/periodOf.ts';
import { dayHours, spanHours, type SpanHours } from './spans.ts';

/** Milliseconds between looks at which days have changed. */
const lookMs = 60_000;

/** A day is let rest until no turn of it can be under way. */
const restMs = hourMs;

interface Mark {
  readonly flowId: string;
  readonly day: number;
  readonly changes: number;
}

interface Segment {
  readonly id: number;
  readonly scope: 'one' | 'version' | 'flow';
  readonly version: number;
}

/**
 * Adds hours up to days and longer, and single segments to whole versions and flows, one segment and one short
 * transaction at a time. A day stays marked, and is read by its hours, until all of it is done and nothing has changed
 * meanwhile. The day that is still going on is left alone.
 */
export function createTidying({ database: { connection }, committer, log, now }: { readonly database: Database; readonly committer: Committer; readonly log: Logger; readonly now: () => number }): Loop {
  const marks = connection.prepare<[number], Mark>('select flow_id as flowId, day, changes from rollup_marks where day < ? order by day');
  const ones = connection.prepare<[string, number, number], Segment>("select id, scope, version from segments where flow_id = ? and scope = 'one' and exists (select 1 from rollups where segment = id and hours = 1 and span >= ? and span < ?)");
  const wholes = connection.prepare<[string], Segment>("select id, scope, version from segments where flow_id = ? and scope <> 'one' order by scope = 'flow'");
  const clear = connection.prepare('delete from rollups where segment = :to and hours = :hours and span >= :first and span < :end');
  const add = connection.prepare(
    `insert into rollups (segment, hours, span, node, became, outlet, visits, conversations)
     select :to, :hours, span / cast(:times as integer) as longer, node, became, outlet, sum(visits), sum(conversations)
     from json_each(:from) as part cross join rollups on segment = part.value
     where hours = :of and span >= :first * :times and span < :end * :times
     group by longer, node, became, outlet having sum(visits) > 0 or sum(conversations) > 0`,
  );
  const done = connection.prepare('delete from rollup_marks where flow_id = ? and day = ? and changes = ?');

  /** Adds rows of `of` hours of some segments up to rows of `hours` of one, around a day. */
  function sum(to: number, from: readonly number[], hours: SpanHours, of: SpanHours, day: number): void {
    const whole = Math.max(hours, dayHours);
    const start = Math.floor((day * dayHours) / whole) * whole;
    const range = { to, hours, first: start / hours, end: (start + whole) / hours };
    clear.run(range);
    // Numbers are bound as doubles; what is divided has to be whole.
    add.run({ ...range, of, times: hours / of, from: JSON.stringify(from) });
  }

  async function tidyDay({ flowId, day, changes }: Mark, stopping: AbortSignal): Promise<void> {
    const counted = ones.all(flowId, day * dayHours, (day + 1) * dayHours);
    for (const { id, scope, version } of [...counted, ...wholes.all(flowId)]) {
      if (stopping.aborted) return;
      const parts = counted.filter((each) => scope === 'flow' || each.version === version).map((each) => each.id);
      await committer.run(() => {
        if (scope !== 'one') sum(id, parts, 1, 1, day);
        spanHours.slice(1).forEach((hours, shorter) => sum(id, [id], hours, spanHours[shorter] ?? 1, day));
      });
    }
    // A segment that came up meanwhile has changed the day, too, so that the mark stays.
    await committer.run(() => done.run(flowId, day, changes));
  }

  /** Tidies every day that has changed and is over. */
  async function tidy(stopping: AbortSignal): Promise<void> {
    for (const mark of marks.all(Math.floor((now() - restMs) / dayMs))) {
      if (stopping.aborted) return;
      await tidyDay(mark, stopping);
    }
  }

  return every(lookMs, tidy, { log, failed: 'visits could not be added up' });
}
