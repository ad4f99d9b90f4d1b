import type { ServiceLevels, TicketPriority, TicketStatus } from '../contract.ts';
import type { CountedTime } from './countedTime.ts';

/** As much of a ticket as its promises hang on. Milliseconds since 1970 in UTC. */
export interface TicketTimes {
  readonly createdAt: number;
  readonly firstReplyDue: number;
  readonly resolutionDue: number;
  readonly firstRepliedAt: number | null;
  readonly resolvedAt: number | null;
  readonly pausedAt: number | null;
}

/** A stretch in which the clock stood. */
export interface Pause {
  readonly from: number;
  readonly to: number;
}

/**
 * By when a ticket is to be answered and resolved: what its priority promises, counted from when it was made, and as much later
 * as its clock has stood. A first reply that was given stays as it was promised.
 */
export function promised(times: Pick<TicketTimes, 'createdAt' | 'firstRepliedAt' | 'firstReplyDue'>, priority: TicketPriority, pauses: readonly Pause[], levels: ServiceLevels, time: CountedTime): Pick<TicketTimes, 'firstReplyDue' | 'resolutionDue'> {
  const { firstReplyMinutes, resolutionMinutes } = levels[priority];
  const stood = pauses.reduce((sum, { from, to }) => sum + time.between(from, to), 0);
  const after = (minutes: number): number => time.add(times.createdAt, minutes * 60_000 + stood);
  return { firstReplyDue: times.firstRepliedAt === null ? after(firstReplyMinutes) : times.firstReplyDue, resolutionDue: after(resolutionMinutes) };
}

/** A ticket's times once it has another status. Whoever waits for the customer, or is done, has the clock stand: what is due is put off by as long as it stood. */
export function withStatus(times: TicketTimes, status: TicketStatus, now: number, time: CountedTime): TicketTimes {
  if (status === 'closed') return times;
  const stoppedAt = times.pausedAt ?? times.resolvedAt;
  const stood = stoppedAt === null ? 0 : time.between(stoppedAt, now);
  return {
    ...times,
    firstReplyDue: times.firstRepliedAt === null ? time.add(times.firstReplyDue, stood) : times.firstReplyDue,
    resolutionDue: time.add(times.resolutionDue, stood),
    pausedAt: status === 'pending' ? now : null,
    resolvedAt: status === 'resolved' ? now : null,
  };
}
