import type { Logger } from 'pino';
import { json } from '../../engine/sdk/value.ts';
import type { ChatService } from '../chat/chatService.ts';
import type { Database } from '../db/open.ts';
import { effects } from '../db/schema.ts';
import type { Outcome, Performers } from './performer.ts';

/** Effects under way at once. */
const concurrency = 64;

/**
 * Carries out the effects that a commit has left behind, at least once each: the row is removed in
 * the very transaction that puts the outcome into the log, so a crash repeats the effect under the
 * same id and never loses it.
 */
export function createOutbox(house: { database: Database; chat: ChatService; performers: Performers; timeoutMs: (kind: string) => number; log: Logger }) {
  const { database, chat, performers, timeoutMs, log } = house;
  const pending = database.orm.select().from(effects).prepare();
  const running = new Map<string, AbortController>();
  let stopped = false;

  async function carryOut(row: typeof effects.$inferSelect, abort: AbortController): Promise<void> {
    const performer = performers[row.kind];
    const signal = AbortSignal.any([abort.signal, AbortSignal.timeout(timeoutMs(row.kind))]);
    let result: Outcome = { outcome: 'failed', data: {} };
    try {
      if (performer?.mode === 'outbox') result = await performer.perform(json.parse(JSON.parse(row.params)), `${row.conversationId}:${row.id}`, signal);
    } catch (error) {
      log.warn({ kind: row.kind, reason: error instanceof Error ? error.name : 'unknown' }, 'an effect failed');
    }
    if (abort.signal.aborted) return;
    const data = { effect: row.id, kind: row.kind, ...result };
    await chat.take(row.conversationId, { kind: 'settled', data, event: { type: 'outcome', effect: row.id, ...result }, settles: row.id });
  }

  return {
    /** Starts whatever is pending and not under way. */
    drain(): void {
      if (stopped) return;
      for (const row of pending.all()) {
        const key = `${row.conversationId}:${row.id}`;
        if (running.has(key) || running.size >= concurrency) continue;
        const abort = new AbortController();
        running.set(key, abort);
        void carryOut(row, abort)
          .catch((error: unknown) => log.error({ err: error }, 'an outcome could not be stored; the effect is tried again'))
          .finally(() => {
            running.delete(key);
            if (!stopped) setImmediate(() => this.drain());
          });
      }
    },
    stop(): void {
      stopped = true;
      for (const abort of running.values()) abort.abort();
    },
  };
}
