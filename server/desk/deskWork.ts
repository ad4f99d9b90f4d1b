import type { Logger } from 'pino';
import { deskTopic, type Wake } from '../chat/wake.ts';
import { every } from '../every.ts';
import type { Absence } from './absence.ts';
import type { DeskFeed } from './feed.ts';
import type { Places } from './places.ts';
import type { Presence } from './presence.ts';
import type { Router } from './router.ts';

interface WorkHouse {
  readonly wake: Wake;
  readonly router: Router;
  readonly places: Places;
  readonly presence: Presence;
  readonly absence: Absence;
  readonly feed: Pick<DeskFeed, 'refresh'>;
  readonly log: Logger;
}

/** Milliseconds in which what moves at the desk is gathered before chats are given out. */
const gatherMs = 10;

/** Milliseconds between looks for agents and customers who have gone. */
const sweepMs = 1_000;

/** What the desk does by itself: it gives out chats, tells customers their place, and misses those who have gone. */
export function createDeskWork({ wake, router, places, presence, absence, feed, log }: WorkHouse) {
  let gathering: NodeJS.Timeout | null = null;
  let running = false;
  const sweeping = every(sweepMs, sweep, { log, failed: 'the desk could not do its work' });
  const forget = wake.listen(deskTopic, nudge);

  function nudge(): void {
    if (running) gathering ??= setTimeout(() => void sweeping.attempt(work), gatherMs);
  }

  /** What fails is done at the next change, or the next look. */
  async function work(): Promise<void> {
    gathering = null;
    await router.run();
    places.tell();
  }

  async function sweep(): Promise<void> {
    feed.refresh();
    await presence.sweep();
    await absence.sweep();
    // Teams, skills and limits change without the desk being told.
    await router.run();
  }

  return {
    nudge,

    start(): void {
      running = true;
      void sweeping.attempt(presence.forgetAll).then(() => {
        nudge();
        sweeping.start();
      });
    },

    /** Everything that is due now, at once. For whoever keeps the time themselves. */
    async doNow(): Promise<void> {
      await presence.sweep();
      await absence.sweep();
      await router.run();
      places.tell();
    },

    stop(): void {
      running = false;
      forget();
      if (gathering) clearTimeout(gathering);
      sweeping.stop();
    },

    settled: sweeping.settled,
  };
}

export type DeskWork = ReturnType<typeof createDeskWork>;
