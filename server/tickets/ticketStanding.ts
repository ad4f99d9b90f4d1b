import type { ServiceLevels, TicketPriority, TicketPromise } from '../contract.ts';
import type { CountedTime } from './countedTime.ts';
import type { TicketTimes } from './ticketClock.ts';

/**
 * How a ticket's promises stand at a moment. Its being resolved answers it, too; a promise that is broken stays so while the
 * clock stands.
 */
export function ticketStanding(times: TicketTimes, priority: TicketPriority, levels: ServiceLevels, time: CountedTime, now: number): { readonly firstReply: TicketPromise; readonly resolution: TicketPromise } {
  const { firstReplyMinutes, resolutionMinutes } = levels[priority];
  const stand = (due: number, doneAt: number | null, minutes: number): TicketPromise => {
    const at = doneAt ?? times.pausedAt ?? now;
    const remainingMs = time.between(at, due);
    const state = at > due ? 'breached' : doneAt !== null ? 'met' : times.pausedAt !== null ? 'paused' : remainingMs < soonMs(minutes) ? 'soon' : 'ok';
    return { state, dueAt: new Date(due).toISOString(), doneAt: doneAt === null ? null : new Date(doneAt).toISOString(), remainingMs };
  };
  return {
    firstReply: stand(times.firstReplyDue, times.firstRepliedAt ?? times.resolvedAt, firstReplyMinutes),
    resolution: stand(times.resolutionDue, times.resolvedAt, resolutionMinutes),
  };
}

/** Milliseconds before a promise falls due from which it is soon: a fifth of its time, half an hour at most. */
export function soonMs(minutes: number): number {
  return Math.min(minutes * 12_000, 1_800_000);
}
