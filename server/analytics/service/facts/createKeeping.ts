import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Committer } from '../../../db/committer.ts';
import type { Database } from '../../../db/open.ts';
import { every, type Loop } from '../../../every.ts';
import { ProblemError } from '../../../problem.ts';
import { hourMs } from '../../filter/periodOf.ts';
import { keepFacts } from './keepFacts.ts';
import { factsForm } from './readKept.ts';

export interface KeepingHouse {
  readonly database: Database;
  readonly committer: Committer;
  readonly log: Logger;
  readonly now: () => number;
  /** Milliseconds between one few and the next, in which others have the event loop. */
  readonly pauseMs?: number;
}

/** Milliseconds between looks at which conversations are over. */
const lookMs = 60_000;

/** A conversation is let rest until it has been rated and wrapped up; what comes later is read from its log. */
const restMs = hourMs;

/** Conversations at once: two to three milliseconds. */
const few = 32;

interface OverRow {
  readonly row: number;
  readonly id: string;
  readonly seq: number;
  readonly status: string;
  readonly updatedAt: number;
  readonly isLacking: number;
}

/**
 * Keeps what the logs of conversations come to once they are over, beside the turns and a few at a time, so that a service
 * figure need not read every log. Where it has not come to yet, readings work it out themselves.
 */
export function createKeeping({ database, committer, log, now, pauseMs = 20 }: KeepingHouse): Loop {
  // Those whose visits could not be counted stay out.
  const over = database.connection.prepare<[number, number, number], OverRow>(
    `select c.rowid as row, id, c.seq, status, updated_at as updatedAt, segment is not null and f.seq is null as isLacking
     from conversations as c left join conversation_facts as f on f.conversation_id = c.id and f.seq = c.seq and f.form = ${factsForm}
     where status = 'closed' and (updated_at, c.rowid) > (?, ?) and updated_at < ? order by updated_at, c.rowid limit ${few}`,
  );
  let last = { updatedAt: 0, row: 0 };

  /** Keeps what has come to be over since this was done last. */
  async function keep(stopping: AbortSignal): Promise<void> {
    const until = now() - restMs;
    for (let rows = over.all(last.updatedAt, last.row, until); rows.length > 0 && !stopping.aborted; rows = over.all(last.updatedAt, last.row, until)) {
      const lacking = rows.filter(({ isLacking }) => isLacking === 1);
      await keepAll(lacking).catch((error: unknown) => keepEach(lacking, error));
      last = rows.at(-1) ?? last;
      await sleep(pauseMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    }
  }

  async function keepAll(lacking: readonly OverRow[]): Promise<void> {
    if (lacking.length > 0) await committer.run(() => keepFacts(database, lacking));
  }

  /** A log that cannot be read holds up no other. What has failed for want of room, or because all is being stopped, is done again. */
  async function keepEach(lacking: readonly OverRow[], reason: unknown): Promise<void> {
    if (reason instanceof ProblemError) throw reason;
    for (const row of lacking) {
      await keepAll([row]).catch((error: unknown) => {
        if (error instanceof ProblemError) throw error;
        log.error({ err: error, conversation: row.id }, 'what a log comes to could not be kept');
      });
    }
  }

  return every(lookMs, keep, { log, failed: 'what logs come to could not be kept' });
}
