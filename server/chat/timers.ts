import { asc, lte, min, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../db/open.ts';
import { timers } from '../db/schema.ts';
import type { ChatService } from './chatService.ts';

/** Timers fired together, in one commit. */
const batchSize = 500;

/** The longest sleep in milliseconds: Node's own timers overflow at 24.8 days, and clocks jump. */
const longestSleepMs = 15_000;

/**
 * Fires the timers of conversations: rows with a due time, so that a restart loses none and a delay
 * of months is exact. Firing is a turn like any other and removes the row in its own transaction; a
 * timer that is not pending any more changes nothing.
 */
export function createTimers(house: { database: Database; chat: ChatService; now: () => number; log: Logger }) {
  const { database, chat, now, log } = house;
  const due = database.orm
    .select()
    .from(timers)
    .where(lte(timers.due, sql.placeholder('now')))
    .orderBy(asc(timers.due))
    .limit(batchSize)
    .prepare();
  const next = database.orm.select({ due: min(timers.due) }).from(timers).prepare();
  let sleeping: NodeJS.Timeout | null = null;
  let running = false;

  async function fireDue(): Promise<number> {
    const rows = due.all({ now: now() });
    const fired = await Promise.allSettled(
      rows.map(({ conversationId, id }) => chat.take(conversationId, { kind: 'timer', data: { timer: id }, event: { type: 'timer', timer: id }, settles: id })),
    );
    const failed = fired.filter((each) => each.status === 'rejected');
    if (failed.length > 0) log.warn({ failed: failed.length, reason: String(failed[0]?.reason) }, 'timers could not fire; they are tried again');
    return rows.length - failed.length;
  }

  async function tick(): Promise<void> {
    sleeping = null;
    let fired = 0;
    try {
      fired = await fireDue();
    } catch (error) {
      log.error({ err: error }, 'reading timers failed');
    }
    schedule(fired > 0);
  }

  function schedule(again: boolean): void {
    if (!running || sleeping) return;
    const soonest = again ? now() : (next.get()?.due ?? Infinity);
    const overdue = soonest <= now() && !again;
    const sleep = overdue ? 1_000 : Math.min(longestSleepMs, Math.max(0, soonest - now()));
    sleeping = setTimeout(() => void tick(), sleep);
  }

  return {
    start(): void {
      running = true;
      schedule(true);
    },
    /** Looks again: a timer may be due sooner than the last look knew. */
    nudge(): void {
      if (sleeping) clearTimeout(sleeping);
      sleeping = null;
      schedule(false);
    },
    /** Fires what is due now, in one batch; returns how many. For whoever keeps the time themselves. */
    fireDue,
    stop(): void {
      running = false;
      if (sleeping) clearTimeout(sleeping);
    },
  };
}
