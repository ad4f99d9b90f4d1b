import { createContactRows } from '../contacts/contactRows.ts';
import type { Database } from '../db/open.ts';
import type { Performers } from '../effects/performer.ts';
import { createAgents } from '../staff/agents.ts';
import { createServiceLevels, type ServiceLevelSettings } from './serviceLevels.ts';
import { createTicketReads, type TicketReads } from './ticketReads.ts';
import { createTickets, type Tickets } from './tickets.ts';
import { ticketPerformers } from './ticketPerformers.ts';
import { createTicketsOfCustomer, type TicketsOfCustomer } from './ticketsOfCustomer.ts';

/** All of tickets that hangs on a database alone. */
export interface TicketRoom {
  readonly tickets: Tickets;
  readonly reads: TicketReads;
  readonly levels: ServiceLevelSettings;
  readonly ofCustomer: TicketsOfCustomer;
  /** What flows ask of tickets. */
  readonly performers: Performers;
}

/** Puts tickets together: on the house's database, or on one in memory for a conversation that is only tried. */
export function createTicketRoom(house: { readonly database: Database; readonly now: () => number }): TicketRoom {
  const { database } = house;
  const agents = createAgents(house);
  const levels = createServiceLevels(house);
  const tickets = createTickets({ ...house, agents, levels });
  const contacts = createContactRows(database);
  const ofCustomer = createTicketsOfCustomer(database, (contactId) => contacts.below(contacts.root(contactId)));
  return { tickets, reads: createTicketReads({ ...house, tickets, agents, levels }), levels, ofCustomer, performers: ticketPerformers({ database, tickets, ofCustomer }) };
}
