import { createContactRows } from '../contacts/contactRows.ts';
import { createMayReadContact } from '../contacts/mayReadContact.ts';
import type { Database } from '../db/open.ts';
import type { Performers } from '../effects/performer.ts';
import { createAgents } from '../staff/agents.ts';
import type { MakeHouse } from './makeTicket.ts';
import { createServiceLevels, type ServiceLevelSettings } from './serviceLevels.ts';
import { ticketPerformers } from './ticketPerformers.ts';
import { createTicketReads, type TicketReads } from './ticketReads.ts';
import { createTickets, type Tickets } from './tickets.ts';
import { createTicketsOfCustomer } from './ticketsOfCustomer.ts';

/** All of tickets that hangs on a database alone. */
export interface TicketRoom extends Pick<MakeHouse, 'mayReadContact'> {
  readonly tickets: Tickets;
  readonly reads: TicketReads;
  readonly levels: ServiceLevelSettings;
  /** What flows ask of tickets. */
  readonly performers: Performers;
}

/** Puts tickets together: on the house's database, or on one in memory for a conversation that is only tried. */
export function createTicketRoom(house: { readonly database: Database; readonly now: () => number }): TicketRoom {
  const { database } = house;
  const agents = createAgents(house);
  const levels = createServiceLevels(database);
  const tickets = createTickets({ ...house, agents, levels });
  const contacts = createContactRows(database);
  const mayRead = createMayReadContact(database, contacts);
  const ofCustomer = createTicketsOfCustomer(database, (contactId) => contacts.below(contacts.root(contactId)));
  return {
    tickets,
    reads: createTicketReads({ ...house, tickets, agents, levels }),
    levels,
    performers: ticketPerformers({ database, tickets, ofCustomer }),
    mayReadContact: (staff, contactId) => contacts.get(contactId) !== undefined && mayRead(staff, contactId),
  };
}
