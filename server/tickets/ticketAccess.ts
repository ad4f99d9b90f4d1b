import { and, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { StaffMember } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { handoffs, teamMembers, tickets } from '../db/schema.ts';

/** Whether somebody sees a ticket, in SQL's words; undefined sees all of them. Agents see their own, their teams', those that are nobody's, those they made, and those of chats they are on. */
export function ticketAccess({ orm }: Database, staff: StaffMember): SQL | undefined {
  if (staff.role !== 'agent') return undefined;
  const chats = orm.select({ id: handoffs.conversationId }).from(handoffs).where(and(eq(handoffs.acceptedBy, staff.id), isNull(handoffs.endedAt)));
  return or(
    eq(tickets.assignee, staff.id),
    eq(tickets.createdBy, staff.id),
    inTeamsOf({ orm }, staff.id),
    and(isNull(tickets.assignee), isNull(tickets.team)),
    inArray(tickets.conversationId, chats),
  );
}

/** Whether a ticket is with a team of somebody's. */
export function inTeamsOf({ orm }: Pick<Database, 'orm'>, userId: string): SQL {
  return inArray(tickets.team, orm.select({ team: teamMembers.team }).from(teamMembers).where(eq(teamMembers.userId, userId)));
}
