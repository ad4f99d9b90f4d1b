import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { usualWithin, type NewReportSchedule, type ReportState } from '../../contract.ts';
import type { Committer } from '../../db/committer.ts';
import type { Database } from '../../db/open.ts';
import { every } from '../../every.ts';
import type { Mailer } from '../../outgoing/createMailer.ts';
import { ProblemError } from '../../problem.ts';
import type { Reader } from '../../reader/createReader.ts';
import { readFlowName } from '../names/readFlowName.ts';
import { createReportFolder } from './createReportFolder.ts';
import { createReportRows, mostReports, type KeptDelivery } from './createReportRows.ts';
import { deliverReport } from './deliverReport.ts';
import { latestDue, nextDue } from './dueReport.ts';
import { lastWeek, startsBy } from './isoWeek.ts';

export interface ReportsHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly reader: Reader;
  readonly mailer: Mailer | null;
  /** Where people reach the console; null where nobody has said. */
  readonly publicUrl: string | null;
  /** The data folder. */
  readonly data: string;
  readonly now: () => number;
  readonly log: Logger;
}

/** Milliseconds between looks at whether a report is due. */
const lookMs = 30_000;

/**
 * Makes the weekly reports and brings them to where they are wanted. What is due is written down before it is made, and
 * what has been handed over right after, so that each week's goes out once, however often the server is started again.
 */
export function createReports({ database, committer, reader, mailer, publicUrl, data, now, log }: ReportsHouse) {
  const rows = createReportRows(database);
  const folder = createReportFolder(join(data, 'reports'), mostReports);
  const change = (id: string, wanted: Partial<KeptDelivery>): Promise<void> => committer.run(() => rows.change(id, wanted, now()));
  const deliver = deliverReport({ reader, mailer, folder, change, link: publicUrl && `${publicUrl}/analytics/reports`, now, log });
  const loop = every(lookMs, look, { log, failed: 'reports could not be looked after' });

  function enter(week: string, by: KeptDelivery['by']): void {
    const { email, folder: written, flows } = rows.schedule.read();
    const of = flows.length === 0 ? [null] : flows;
    const asked = { week, by, askedAt: new Date(now()).toISOString(), doneAt: null, mail: email.length > 0 ? 'waiting' : 'none', file: written ? 'waiting' : 'none', name: null, attempts: 0, failure: null } as const;
    rows.add(of.map((flow) => ({ id: randomUUID(), flow, ...asked })).toReversed(), now());
  }

  /** Writes down the report that is due, unless it stands there already. */
  function enterDue(): void {
    const schedule = rows.schedule.read();
    const { week, at } = latestDue(schedule, now());
    if ((schedule.email.length === 0 && !schedule.folder) || at < schedule.since) return;
    enter(week, 'schedule');
    // The history forgets; this does not.
    rows.schedule.write({ ...schedule, since: at + 1 }, now());
  }

  /** Brings everything that is due or waits to where it is wanted, one after the other. */
  async function look(stopping: AbortSignal): Promise<void> {
    await committer.run(enterDue);
    for (const each of rows.all().toReversed()) if (!stopping.aborted && (each.mail === 'waiting' || each.file === 'waiting')) await deliver(each, rows.schedule.read());
  }

  return {
    ...loop,
    folder,

    async state(): Promise<ReportState> {
      const { since: _, ...schedule } = rows.schedule.read();
      const files = new Set(await folder.list());
      const history = rows.all().map((each) => ({ ...each, flowName: each.flow === null ? null : readFlowName(database, each.flow), name: each.name !== null && files.has(each.name) ? each.name : null }));
      const goes = schedule.email.length > 0 || schedule.folder;
      return { schedule, mailReady: mailer !== null, next: goes ? new Date(nextDue(schedule, now())).toISOString() : null, history };
    },

    /** @throws {ProblemError} `mail.off` where addresses are given and there is no mail server. */
    async save({ within = usualWithin, ...schedule }: NewReportSchedule): Promise<void> {
      if (schedule.email.length > 0 && mailer === null) throw new ProblemError('mail.off');
      await committer.run(() => rows.schedule.write({ ...schedule, within, since: now() }, now()));
    },

    /** Makes a report at once, as the schedule says. @throws {ProblemError} `report.nowhere` where it goes nowhere, `report.week-wrong` for a week that has not begun by the schedule's clocks. */
    async send(week: string | undefined): Promise<void> {
      const { email, folder: written, zone } = rows.schedule.read();
      if (email.length === 0 && !written) throw new ProblemError('report.nowhere');
      if (week !== undefined && !startsBy(week, now(), zone)) throw new ProblemError('report.week-wrong');
      await committer.run(() => enter(week ?? lastWeek(now(), zone), 'hand'));
      await loop.once();
    },

    /** Looks after reports from now on. What was being handed over as the server stopped may have arrived, and is not sent again. */
    start(): void {
      const cut = rows.all().filter(({ mail }) => mail === 'sending');
      void loop.attempt(() => Promise.all(cut.map(({ id }) => change(id, { mail: 'interrupted', doneAt: new Date(now()).toISOString() })))).then(loop.start);
    },
  };
}

export type Reports = ReturnType<typeof createReports>;
