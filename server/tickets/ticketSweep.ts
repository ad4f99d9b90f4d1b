import type { Logger } from 'pino';
import type { Committer } from '../db/committer.ts';
import type { Tickets } from './tickets.ts';

/** Milliseconds between looks at what time and customers have made of tickets. */
const sweepMs = 15_000;

/** Looks after tickets by itself, from `start` to `stop`. */
export function createTicketSweep({ tickets, committer, log }: { readonly tickets: Pick<Tickets, 'sweep'>; readonly committer: Committer; readonly log: Logger }) {
  let sleeping: NodeJS.Timeout | null = null;

  async function sweep(): Promise<void> {
    try {
      await committer.run(tickets.sweep);
    } catch (error) {
      log.error({ err: error }, 'tickets could not be looked after');
    }
    if (sleeping !== null) start();
  }

  function start(): void {
    sleeping = setTimeout(() => void sweep(), sweepMs);
  }

  return {
    start,
    stop(): void {
      if (sleeping) clearTimeout(sleeping);
      sleeping = null;
    },
  };
}
