import type { Logger } from 'pino';
import type { ReportSchedule } from '../../contract.ts';
import type { Mailer } from '../../outgoing/createMailer.ts';
import { ProblemError } from '../../problem.ts';
import type { Reader } from '../../reader/createReader.ts';
import type { ReportFolder } from './createReportFolder.ts';
import type { KeptDelivery } from './createReportRows.ts';
import { writeMail } from './writeMail.ts';

interface Delivering {
  readonly reader: Reader;
  readonly mailer: Mailer | null;
  readonly folder: ReportFolder;
  /** Writes down how far a delivery has come. */
  readonly change: (id: string, change: Partial<KeptDelivery>) => Promise<void>;
  readonly link: string | null;
  readonly now: () => number;
  readonly log: Logger;
}

/** Tries before a delivery counts as failed; after each it waits twice as long, at first a minute. */
const tries = 8;
const waitMs = 60_000;

/**
 * Makes a report and brings it to where it is wanted. A mail that the mail server refused is tried again; one that was
 * being handed over when the server stopped is not. Customers' words are left out: what leaves the house, or lies in
 * a file, would outlast their being erased.
 */
export function deliverReport({ reader, mailer, folder, change, link, now, log }: Delivering): (delivery: KeptDelivery, schedule: ReportSchedule) => Promise<void> {
  return async ({ id, week, flow, mail, file, attempts, askedAt }, { zone, language, within, agents, email }) => {
    if (attempts > 0 && now() < Date.parse(askedAt) + waitMs * (2 ** attempts - 1)) return;
    const told = { mail, file };
    try {
      const written = writeMail(await reader.read('report', { week, zone, flow, withinMs: within * 1_000, agents, words: false, now: now() }), language, link);
      if (file === 'waiting') {
        const name = await folder.write(week, flow, language, written.html);
        told.file = 'done';
        await change(id, { file: 'done', name });
      }
      if (mail === 'waiting') {
        if (mailer === null) throw new ProblemError('mail.off');
        await change(id, { mail: 'sending' });
        told.mail = 'waiting';
        await mailer.send({ to: email, id: `report.${id}`, ...written });
        told.mail = 'done';
      }
      await change(id, { ...told, doneAt: new Date(now()).toISOString(), attempts: attempts + 1, failure: null });
    } catch (error) {
      log.error({ err: error, week }, 'a report could not be delivered');
      const failure = error instanceof ProblemError ? error.code : 'server.failed';
      const over = attempts + 1 >= tries;
      const left = (progress: KeptDelivery['mail']): KeptDelivery['mail'] => (over && progress === 'waiting' ? 'failed' : progress);
      await change(id, { mail: left(told.mail), file: left(told.file), attempts: attempts + 1, failure, ...(over && { doneAt: new Date(now()).toISOString() }) });
    }
  };
}
