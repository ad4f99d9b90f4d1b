import type { TicketStatus } from '../contract.ts';

/** What a status can be changed to by a person. */
export function nextStatuses(status: TicketStatus): readonly TicketStatus[] {
  return next[status];
}

/** Closed is for good: what comes up again is a ticket of its own. */
const next: Readonly<Record<TicketStatus, readonly TicketStatus[]>> = {
  open: ['pending', 'resolved'],
  pending: ['open', 'resolved'],
  resolved: ['open', 'pending', 'closed'],
  closed: [],
};
