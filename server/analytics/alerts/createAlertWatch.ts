import type { Logger } from 'pino';
import type { Committer } from '../../db/committer.ts';
import { every } from '../../every.ts';
import type { Reader } from '../../reader/createReader.ts';
import type { AlertRows } from './keeping/createAlertRows.ts';
import type { AlertRules, KeptRule } from './keeping/createAlertRules.ts';
import { keepAlerts } from './keeping/keepAlerts.ts';
import type { AlertSender } from './sending/createAlertSender.ts';

interface WatchHouse {
  readonly reader: Pick<Reader, 'read'>;
  readonly rules: Pick<AlertRules, 'all' | 'find'>;
  readonly rows: AlertRows;
  readonly sender: AlertSender;
  readonly committer: Committer;
  readonly now: () => number;
  readonly log: Logger;
}

/** Milliseconds between looks at what is watched. */
const lookMs = 60_000;

const failed = 'alerts could not be looked after';

/** Looks every minute at what is watched, from `start` to `stop`, and sends what comes of it. */
export function createAlertWatch({ reader, rules, rows, sender, committer, now, log }: WatchHouse) {
  /** One look; a rule that cannot be looked at does not hold up the others. */
  async function look(stopping?: AbortSignal): Promise<void> {
    let watched: readonly KeptRule[] = [];
    await attempt(async () => void (watched = rules.all().filter(({ rule }) => rule.on)), stopping);
    for (const kept of watched) {
      if (stopping?.aborted) return;
      await attempt(async () => {
        const at = now();
        const open = rows.open(kept.id).map(({ subject }) => subject);
        const sightings = await reader.read('alertSightings', { rule: kept.rule, now: at, open });
        if (open.length === 0 && sightings.every(({ standing }) => standing !== 'past')) return;
        await committer.run(() => {
          // It may have been changed or removed meanwhile; then it is looked at anew.
          const still = rules.all().find(({ id }) => id === kept.id);
          if (still?.updatedAt === kept.updatedAt) keepAlerts(rows, kept, sightings, at);
        });
      }, stopping);
    }
    await attempt(async () => void (await sender.sendDue(() => !stopping?.aborted)), stopping);
  }

  async function attempt(deed: () => Promise<void>, stopping: AbortSignal | undefined): Promise<void> {
    try {
      await deed();
    } catch (error) {
      // When the server stops, all that is left is done by the next one.
      if (!stopping?.aborted) log.error({ err: error }, failed);
    }
  }

  return {
    ...every(lookMs, look, { log, failed }),
    /** One look at once, for whoever keeps the time themselves. */
    look: () => look(),
  };
}
