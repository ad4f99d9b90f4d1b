import type { Logger } from 'pino';
import type { Alert } from '../../../contract.ts';
import type { Committer } from '../../../db/committer.ts';
import { ProblemError } from '../../../problem.ts';
import type { AlertRows } from '../keeping/createAlertRows.ts';
import type { AlertRow, StoredMessage } from '../keeping/storedAlert.ts';
import type { createDelivery } from './createDelivery.ts';
import type { Destinations, KeptDestination } from './createDestinations.ts';
import { owedMessages, type OwedMessage } from './owedMessages.ts';
import { alertTexts } from './alertTexts.ts';
import { wordAlert, type ScopeNames } from './wordAlert.ts';

interface SenderHouse {
  readonly rows: Pick<AlertRows, 'sendable' | 'note'>;
  readonly destinations: Pick<Destinations, 'find' | 'all'>;
  readonly deliver: ReturnType<typeof createDelivery>;
  readonly committer: Committer;
  readonly toAlert: (row: AlertRow) => Alert;
  readonly namesIn: (language: 'zh' | 'en') => ScopeNames;
  /** A link to a page of the console; none where its address is not known. */
  readonly linkTo: (text: string, page: string) => readonly { readonly text: string; readonly url: string }[];
  readonly now: () => number;
  readonly log: Logger;
}

const minuteMs = 60_000;
/** A destination that fails is tried again after one, two, four … minutes, at most every hour, for about a day. */
const retry = { mostMs: 60 * minuteMs, attempts: 28 } as const;

/**
 * Sends what is owed of alerts. What was sent is noted after it has arrived: a server that dies in between sends it again,
 * under the same id. Nothing is kept in memory, so that what waits when the server stops is sent by the next one.
 */
export function createAlertSender({ rows, destinations, deliver, committer, toAlert, namesIn, linkTo, now, log }: SenderHouse) {
  /** Resolves to whether it has arrived. */
  async function send(row: AlertRow, kept: KeptDestination, { kind, before }: OwedMessage): Promise<boolean> {
    const { id, name } = kept.destination;
    const attempts = (before?.attempts ?? 0) + 1;
    const failure = await attempt(row, kept, kind);
    const isSent = failure === null;
    const nextAt = isSent || attempts >= retry.attempts ? null : now() + Math.min(retry.mostMs, minuteMs * 2 ** (attempts - 1));
    await committer.run(() => rows.note(row.id, { kind, to: { id, name }, sentAt: isSent ? now() : null, attempts, failure, nextAt }));
    return isSent;
  }

  /** The code of what kept it from arriving, or null. */
  async function attempt(row: AlertRow, kept: KeptDestination, kind: StoredMessage['kind']): Promise<string | null> {
    const alert = toAlert(row);
    const { language } = alert.rule;
    const words = wordAlert(alert, kind, namesIn(language));
    const links = [
      ...linkTo(alertTexts[language].open, `/analytics/alerts?alert=${row.id}`),
      ...linkTo(alertTexts[language].figures, alert.page),
    ];
    const { messages: _, ...data } = alert;
    try {
      await deliver(kept, { id: `${row.id}.${kind}`, kind: `alert.${kind}`, language, ...words, links, data: { alert: data } });
      return null;
    } catch (error) {
      if (!(error instanceof ProblemError)) log.error({ err: error }, 'an alert could not be sent');
      return error instanceof ProblemError ? error.code : 'server.failed';
    }
  }

  return {
    /**
     * Sends all that is due, one after the other, as long as it is to go on; resolves to how many were tried. A destination
     * that fails is left alone until the next time, so that one that is dead does not hold up what is looked at.
     */
    async sendDue(goOn: () => boolean = () => true): Promise<number> {
      let tried = 0;
      const dead = new Set<string>();
      for (const row of rows.sendable(now())) {
        for (const owed of owedMessages(row, now())) {
          if (!goOn()) return tried;
          const isThere = !dead.has(owed.to) && destinations.all().some(({ id }) => id === owed.to);
          if (isThere && !(await send(row, destinations.find(owed.to), owed))) dead.add(owed.to);
          tried += Number(isThere);
        }
      }
      return tried;
    },
  };
}

export type AlertSender = ReturnType<typeof createAlertSender>;
