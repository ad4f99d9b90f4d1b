import { and, asc, eq, lte, min, sql } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Committer } from '../db/committer.ts';
import type { Database } from '../db/open.ts';
import { timers } from '../db/schema.ts';
import { isPassing } from '../problem.ts';
import type { ChatService } from './chatService.ts';

/** Timers fired together, in one commit. */
const batchSize = 500;

/** The longest sleep in milliseconds: Node's own timers overflow at 24.8 days, and clocks jump. */
const longestSleepMs = 15_000;

/** How long to wait in milliseconds when none of what is due could be fired. */
const pauseMs = 1_000;

/** For how long in milliseconds a timer whose turn breaks is put off: it must not hold up those behind it. */
const putOffMs = 60_000;

/**
 * Fires the timers of conversations: rows with a due time, so that a restart loses none and a delay
 * of months is exact. Firing is a turn like any other and removes the row in its own transaction; a
 * timer that is not pending any more changes nothing.
 */
export function createTimers(house: { database: Database; committer: Committer; chat: ChatService; now: () => number; log: Logger }) {
  const { database, committer, chat, now, log } = house;
  const due = database.orm
    .select()
    .from(timers)
    .where(lte(timers.due, sql.placeholder('now')))
    .orderBy(asc(timers.due))
    .limit(batchSize)
    .prepare();
  const next = database.orm.select({ due: min(timers.due) }).from(timers).prepare();
  let sleeping: NodeJS.Timeout | null = null;
  let wakesAt = Infinity;
  let firing = false;
  let running = false;

  async function fireBatch(): Promise<{ due: number; fired: number }> {
    const rows = due.all({ now: now() });
    let fired = 0;
    await Promise.all(
      rows.map(async (row) => {
        const { conversationId, id } = row;
        try {
          await chat.take(conversationId, { kind: 'timer', data: { timer: id }, event: { type: 'timer', timer: id }, settles: id });
          fired += 1;
        } catch (error) {
          if (isPassing(error)) return;
          log.error({ err: error, conversation: conversationId }, 'a timer could not fire; it is put off');
          await putOff(row);
        }
      }),
    );
    return { due: rows.length, fired };
  }

  async function putOff({ conversationId, id }: typeof timers.$inferSelect): Promise<void> {
    const later = and(eq(timers.conversationId, conversationId), eq(timers.id, id));
    await committer.run(() => database.orm.update(timers).set({ due: now() + putOffMs }).where(later).run());
  }

  async function tick(): Promise<void> {
    sleeping = null;
    wakesAt = Infinity;
    firing = true;
    let pause = pauseMs;
    try {
      const batch = await fireBatch();
      if (batch.due === 0 || batch.fired > 0) pause = 0;
    } catch (error) {
      log.error({ err: error }, 'firing timers failed');
    }
    firing = false;
    sleep(pause);
  }

  /** Sleeps until the next timer is due; a sleep that ends sooner stands. */
  function sleep(atLeast: number): void {
    if (!running || firing) return;
    const time = now();
    const wake = time + Math.min(longestSleepMs, Math.max(atLeast, soonest() - time));
    if (sleeping !== null && wakesAt <= wake) return;
    if (sleeping !== null) clearTimeout(sleeping);
    wakesAt = wake;
    sleeping = setTimeout(() => void tick(), wake - time);
  }

  function soonest(): number {
    try {
      return next.get()?.due ?? Infinity;
    } catch (error) {
      log.error({ err: error }, 'reading timers failed');
      return now() + pauseMs;
    }
  }

  return {
    start(): void {
      running = true;
      sleep(0);
    },

    /** Looks again: a timer may be due sooner than the last look knew. */
    nudge: (): void => sleep(0),

    /** Fires what is due now, in one batch; returns how many. For whoever keeps the time themselves. */
    fireDue: async (): Promise<number> => (await fireBatch()).fired,

    stop(): void {
      running = false;
      if (sleeping) clearTimeout(sleeping);
      sleeping = null;
    },
  };
}
