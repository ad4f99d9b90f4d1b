import type { Logger } from 'pino';
import type { Committer } from '../db/committer.ts';
import { every, type Loop } from '../every.ts';
import type { Tickets } from './tickets.ts';

/** Milliseconds between looks at what time and customers have made of tickets. */
const sweepMs = 15_000;

/** Looks after tickets by itself. */
export function createTicketSweep({ tickets, committer, log }: { readonly tickets: Pick<Tickets, 'sweep'>; readonly committer: Committer; readonly log: Logger }): Loop {
  return every(sweepMs, () => committer.run(tickets.sweep), { log, failed: 'tickets could not be looked after' });
}
