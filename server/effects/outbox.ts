import { setTimeout as sleep } from 'node:timers/promises';
import { asc, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import { json } from '../../engine/sdk/value.ts';
import type { ChatService } from '../chat/chatService.ts';
import type { Database } from '../db/open.ts';
import { effects } from '../db/schema.ts';
import type { Outcome, Performers } from './performer.ts';

/** Effects performed at once. */
const concurrency = 64;

/** Milliseconds before an outcome that could not be stored is stored again: the first time, and at most. */
const storeAgain = { first: 1_000, longest: 60_000 } as const;

type Row = typeof effects.$inferSelect;

/**
 * Carries out the effects that a commit has left behind, at least once each: the row is removed in
 * the very transaction that puts the outcome into the log, so a crash repeats the effect under the
 * same id and never loses it. An outcome that cannot be stored is kept, and the effect not repeated.
 */
export function createOutbox(house: { database: Database; chat: ChatService; performers: Performers; timeoutMs: (kind: string) => number; log: Logger }) {
  const { database, chat, performers, timeoutMs, log } = house;
  const pending = database.orm.select().from(effects).orderBy(asc(effects.requestedAt)).limit(sql.placeholder('limit')).prepare();
  /** What has been begun and whose row is still there. */
  const underWay = new Set<string>();
  const stopping = new AbortController();
  let performing = 0;

  async function perform(row: Row): Promise<Outcome> {
    const performer = performers[row.kind];
    const signal = AbortSignal.any([stopping.signal, AbortSignal.timeout(timeoutMs(row.kind))]);
    // A performer that does not listen to the signal must not hold its place for ever.
    const expired = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    try {
      if (performer?.mode !== 'outbox') throw new Error('nobody performs it');
      return await Promise.race([performer.perform(json.parse(JSON.parse(row.params)), keyOf(row), signal), expired]);
    } catch (error) {
      if (!stopping.signal.aborted) log.warn({ kind: row.kind, reason: error instanceof Error ? error.name : 'unknown' }, 'an effect failed');
      return { outcome: 'failed', data: {} };
    }
  }

  async function store(row: Row, result: Outcome): Promise<void> {
    const data = { effect: row.id, kind: row.kind, ...result };
    for (let wait: number = storeAgain.first; !stopping.signal.aborted; wait = Math.min(wait * 2, storeAgain.longest)) {
      try {
        await chat.take(row.conversationId, { kind: 'settled', data, event: { type: 'outcome', effect: row.id, ...result }, settles: row.id });
        return;
      } catch (error) {
        log.error({ err: error, conversation: row.conversationId }, 'an outcome could not be stored; it is tried again');
        await sleep(wait, undefined, { signal: stopping.signal, ref: false }).catch(() => undefined);
      }
    }
  }

  async function carryOut(row: Row): Promise<void> {
    const key = keyOf(row);
    underWay.add(key);
    performing += 1;
    const result = await perform(row);
    performing -= 1;
    setImmediate(drain);
    await store(row, result);
    underWay.delete(key);
  }

  /** Starts what is pending and not under way, as far as there are places. */
  function drain(): void {
    if (stopping.signal.aborted || performing >= concurrency) return;
    let rows: Row[];
    try {
      rows = pending.all({ limit: underWay.size + concurrency });
    } catch (error) {
      log.error({ err: error }, 'reading effects failed');
      setTimeout(drain, storeAgain.first).unref();
      return;
    }
    for (const row of rows) {
      if (performing >= concurrency) return;
      if (!underWay.has(keyOf(row))) void carryOut(row);
    }
  }

  return { drain, stop: (): void => stopping.abort() };
}

/** What the other side knows an effect by, however often it is repeated. */
function keyOf(row: Row): string {
  return `${row.conversationId}:${row.id}`;
}
