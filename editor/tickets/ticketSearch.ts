import type { TicketPriority, TicketStatus, TicketView } from '../../server/contract.ts';

export const ticketViews = ['mine', 'teams', 'unassigned', 'breaching', 'all'] as const satisfies readonly TicketView[];
export const ticketStatuses = ['open', 'pending', 'resolved', 'closed'] as const satisfies readonly TicketStatus[];
export const ticketPriorities = ['urgent', 'high', 'normal', 'low'] as const satisfies readonly TicketPriority[];

/** What is looked at in the room. What is left out is as the reader usually wants it: their view, whatever is not resolved. */
export interface TicketSearch {
  view?: TicketView | undefined;
  status?: TicketStatus | 'any' | undefined;
  priority?: TicketPriority | undefined;
  topic?: string | undefined;
  team?: string | undefined;
  assignee?: string | undefined;
  q?: string | undefined;
  page?: number | undefined;
}

/** What the room's address asks for; anything else in it is left out. */
export function ticketSearch({ view, status, priority, topic, team, assignee, q, page }: Readonly<Record<string, unknown>>): TicketSearch {
  // Words of digits alone arrive as numbers.
  const words = (value: unknown): string | undefined => (typeof value === 'string' || typeof value === 'number' ? String(value).slice(0, 100) || undefined : undefined);
  return {
    view: ticketViews.find((each) => each === view),
    status: ([...ticketStatuses, 'any'] as const).find((each) => each === status),
    priority: ticketPriorities.find((each) => each === priority),
    topic: words(topic),
    team: words(team),
    assignee: words(assignee),
    q: words(q),
    page: typeof page === 'number' && Number.isInteger(page) && page > 1 && page <= 10_000 ? page : undefined,
  };
}
