import { and, count, desc, eq, inArray, or, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import type { Database } from '../db/open.ts';
import { ticketEvents, tickets } from '../db/schema.ts';
import type { TicketRow } from './ticketRows.ts';

/** Whose tickets are asked for. */
export interface Asker {
  readonly conversationId: string;
  /** Null where it is not known whose conversation it is. */
  readonly contactId: string | null;
}

/** A ticket as its customer may know it. */
export interface CustomersTicket extends Pick<TicketRow, 'number' | 'subject' | 'status'> {
  /** What they were told about it last; empty where nothing was. */
  readonly reply: string;
}

export interface CustomersTickets {
  readonly count: number;
  readonly tickets: readonly CustomersTicket[];
}

const shown = 5;
const said = z.object({ text: z.string().default('') });

/**
 * The tickets of a customer: those of this conversation and of all conversations of the same contact, and no others. With a
 * number the one that has it, else those that are not resolved, the latest first.
 */
export function createTicketsOfCustomer({ orm }: Database, familyOf: (contactId: string) => readonly string[]) {
  const lastReply = orm
    .select({ data: ticketEvents.data })
    .from(ticketEvents)
    .where(and(eq(ticketEvents.number, sql.placeholder('number')), eq(ticketEvents.kind, 'reply')))
    .orderBy(desc(ticketEvents.seq))
    .limit(1)
    .prepare();

  function theirs({ conversationId, contactId }: Asker): SQL | undefined {
    return or(eq(tickets.conversationId, conversationId), contactId === null ? undefined : inArray(tickets.contactId, [...familyOf(contactId)]));
  }

  return (asker: Asker, number: number | null): CustomersTickets => {
    const where = and(theirs(asker), number === null ? inArray(tickets.status, ['open', 'pending']) : eq(tickets.number, number));
    const found = orm.select({ number: tickets.number, subject: tickets.subject, status: tickets.status }).from(tickets).where(where).orderBy(desc(tickets.number)).limit(shown).all();
    const replies = found.map((each) => {
      const data = lastReply.get({ number: each.number })?.data;
      return { ...each, reply: data === undefined ? '' : said.parse(JSON.parse(data)).text };
    });
    return { count: found.length < shown ? found.length : (orm.select({ count: count() }).from(tickets).where(where).get()?.count ?? 0), tickets: replies };
  };
}

export type TicketsOfCustomer = ReturnType<typeof createTicketsOfCustomer>;
