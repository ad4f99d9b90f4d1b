import type { Logger } from 'pino';
import type { Committer } from '../../db/committer.ts';
import { every, type Loop } from '../../every.ts';
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

/** Looks every minute at what is watched, from `start` to `stop`, and sends what comes of it. */
export function createAlertWatch({ reader, rules, rows, sender, committer, now, log }: WatchHouse): Loop {
  const loop = every(lookMs, look, { log, failed: 'alerts could not be looked after' });

  /** What cannot be looked at holds up no other, and nothing that is to be sent. */
  async function look(stopping: AbortSignal): Promise<void> {
    await loop.attempt(async () => {
      for (const kept of rules.all()) if (kept.rule.on) await loop.attempt(() => lookAt(kept));
    });
    await sender.sendDue(() => !stopping.aborted);
  }

  async function lookAt(kept: KeptRule): Promise<void> {
    const at = now();
    const open = rows.open(kept.id).map(({ subject }) => subject);
    const sightings = await reader.read('alertSightings', { rule: kept.rule, now: at, open });
    if (open.length === 0 && sightings.every(({ standing }) => standing !== 'past')) return;
    await committer.run(() => {
      // It may have been changed or removed meanwhile; then it is looked at anew.
      const still = rules.all().find(({ id }) => id === kept.id);
      if (still?.updatedAt === kept.updatedAt) keepAlerts(rows, kept, sightings, at);
    });
  }

  return loop;
}
