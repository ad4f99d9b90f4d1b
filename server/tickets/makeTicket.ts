import type { Store } from '../chat/store.ts';
import type { NewTicket, StaffMember } from '../contract.ts';
import type { Committer } from '../db/committer.ts';
import type { DeskAccess } from '../desk/access.ts';
import { ProblemError } from '../problem.ts';
import type { TicketRow } from './ticketRows.ts';
import type { Tickets } from './tickets.ts';

export interface MakeHouse {
  readonly tickets: Pick<Tickets, 'create'>;
  readonly committer: Committer;
  readonly store: Pick<Store, 'conversation'>;
  readonly access: Pick<DeskAccess, 'require'>;
  /** Whether somebody may see a contact. */
  readonly mayReadContact: (staff: StaffMember, contactId: string) => boolean;
}

/**
 * Makes a ticket for somebody of the staff, of a chat that they may see or by hand. A chat's contact is the ticket's.
 *
 * @throws {ProblemError} `conversation.unknown`, `record.unknown` for a contact, `ticket.holder-unknown`.
 */
export function makeTicket({ tickets, committer, store, access, mayReadContact }: MakeHouse, staff: StaffMember, { requestId, team, assignee, conversationId, contactId, ...wish }: NewTicket): Promise<TicketRow> {
  return committer.run(() => {
    if (conversationId !== null) access.require(staff, conversationId);
    else if (contactId !== null && !mayReadContact(staff, contactId)) throw new ProblemError('record.unknown');
    return tickets.create({
      ...wish,
      team,
      assignee,
      conversationId,
      contactId: conversationId === null ? contactId : (store.conversation(conversationId)?.contactId ?? null),
      source: conversationId === null ? 'hand' : 'chat',
      requestKey: `staff/${staff.id}/${requestId}`,
      createdBy: staff.id,
    });
  });
}
