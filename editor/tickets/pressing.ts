import type { Ticket, TicketPromise } from '../../server/contract.ts';

/** How a promise stands at a moment. */
export interface Standing {
  readonly what: 'firstReply' | 'resolution';
  /** `late` was broken, and is over. */
  readonly state: TicketPromise['state'] | 'late';
  /** Milliseconds until it is due, or since it was. */
  readonly ms: number;
}

/** A promise as it stands now, which may be some seconds later than the server told it. Milliseconds since 1970. */
export function standing(what: Standing['what'], { state, dueAt, doneAt, remainingMs }: TicketPromise, now: number): Standing {
  if (doneAt !== null) return { what, state: state === 'breached' ? 'late' : 'met', ms: Math.abs(Date.parse(dueAt) - Date.parse(doneAt)) };
  if (state === 'paused') return { what, state, ms: remainingMs };
  const left = Date.parse(dueAt) - now;
  return { what, state: left < 0 ? 'breached' : state, ms: Math.abs(left) };
}

/** What of a ticket is due next: the first reply until there is one, unless the resolution is due before it. */
export function pressing({ firstReply, resolution }: Pick<Ticket, 'firstReply' | 'resolution'>, now: number): Standing {
  const first = firstReply.doneAt === null && Date.parse(firstReply.dueAt) <= Date.parse(resolution.dueAt);
  return first ? standing('firstReply', firstReply, now) : standing('resolution', resolution, now);
}
