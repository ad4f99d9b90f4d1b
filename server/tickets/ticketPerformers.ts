import { createTicket, ticketStatus } from '../../nodes/effects.ts';
import type { Database } from '../db/open.ts';
import type { Performers } from '../effects/performer.ts';
import type { Tickets } from './tickets.ts';
import type { TicketsOfCustomer } from './ticketsOfCustomer.ts';

export interface TicketPerformersHouse {
  readonly database: Database;
  readonly tickets: Pick<Tickets, 'create'>;
  readonly ofCustomer: TicketsOfCustomer;
}

/** What flows ask of tickets. A ticket is made in the turn that asks for it, and is gone with it if the turn is taken back. */
export function ticketPerformers({ database: { connection }, tickets, ofCustomer }: TicketPerformersHouse): Performers {
  /** Half a ticket must not stay behind when making it fails and the turn goes on without. */
  const create = connection.transaction(tickets.create);
  return {
    [createTicket.kind]: {
      mode: 'turn',
      perform(params, { conversationId, contactId, effect }) {
        const wish = createTicket.params.parse(params);
        const { number, resolutionDue, createdAt } = create({ ...wish, conversationId, contactId, source: 'flow', requestKey: `flow/${conversationId}/${effect}`, createdBy: null, assignee: null });
        return { outcome: 'created', data: { number, dueAt: new Date(resolutionDue ?? createdAt).toISOString() } };
      },
    },
    [ticketStatus.kind]: {
      mode: 'turn',
      perform(params, { conversationId, contactId }) {
        const { count, tickets: found } = ofCustomer({ conversationId, contactId }, ticketStatus.params.parse(params).number);
        return count === 0 ? { outcome: 'none', data: {} } : { outcome: 'found', data: { count, tickets: found.map((each) => ({ ...each })) } };
      },
    },
  };
}
