import { and, eq, sql, type SQL } from 'drizzle-orm';
import { union } from 'drizzle-orm/sqlite-core';
import type { DeskChat, Role, StaffMember } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { assignments, conversations, handoffs, mentions } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { waitsFor } from './waitsFor.ts';

/** Roles that see every chat and may step in. */
export const supervising: readonly Role[] = ['owner', 'supervisor'];

/** Whether somebody sees every chat, the bot's included, and may step in. */
export function supervises({ role }: Pick<StaffMember, 'role'>): boolean {
  return supervising.includes(role);
}

const at = sql.placeholder;

/**
 * Who may see which chat. Owners and supervisors see all. An agent sees what waits for nobody in particular, for a team of
 * theirs or for them; what they are or were on; what a note names them in; and the earlier chats of a contact whose chat
 * they are on. A team that nobody is in is anybody's.
 */
export function createDeskAccess({ orm }: Database) {
  const ofMyContacts = sql`${conversations.contactId} in (
    select c.contact_id from handoffs h join conversations c on c.id = h.conversation_id where h.ended_at is null and h.accepted_by = ${at('staff')} and c.contact_id is not null
  )`;
  const seen = union(
    orm.select({ id: handoffs.conversationId }).from(handoffs).where(and(eq(handoffs.conversationId, at('id')), waitsFor())),
    orm.select({ id: assignments.conversationId }).from(assignments).where(and(eq(assignments.conversationId, at('id')), eq(assignments.agent, at('staff')))),
    orm.select({ id: mentions.conversationId }).from(mentions).where(and(eq(mentions.conversationId, at('id')), eq(mentions.userId, at('staff')))),
    orm.select({ id: conversations.id }).from(conversations).where(and(eq(conversations.id, at('id')), ofMyContacts)),
  ).prepare();
  const on = orm.select({ id: assignments.conversationId }).from(assignments).where(and(eq(assignments.conversationId, at('id')), eq(assignments.agent, at('staff')))).limit(1).prepare();
  const exists = orm.select({ id: conversations.id }).from(conversations).where(eq(conversations.id, at('id'))).prepare();

  function mayRead(staff: StaffMember, id: string): boolean {
    return supervises(staff) ? exists.get({ id }) !== undefined : seen.all({ id, staff: staff.id }).length > 0;
  }

  return {
    mayRead,

    /** @throws {ProblemError} `conversation.unknown`, whether there is none or it is not theirs to see. */
    require(staff: StaffMember, id: string): void {
      if (!mayRead(staff, id)) throw new ProblemError('conversation.unknown');
    },

    /**
     * Whether somebody may say what becomes of a chat: who is or was on it, and who supervises.
     *
     * @throws {ProblemError} `conversation.unknown` for what they may not see, `chat.not-yours` for what they only may read.
     */
    requireOn(staff: StaffMember, id: string): void {
      this.require(staff, id);
      if (!supervises(staff) && on.get({ id, staff: staff.id }) === undefined) throw new ProblemError('chat.not-yours');
    },

    /** What of a list they may see; `teamsOf` are the teams that they are in, and `isStaffed` those that somebody is in. */
    sees(staff: Pick<StaffMember, 'id' | 'role'>, chat: Pick<DeskChat, 'status' | 'acceptedBy' | 'reservedFor' | 'team'>, around: { readonly teams: readonly string[]; readonly isStaffed: (name: string) => boolean }): boolean {
      if (supervises(staff) || chat.acceptedBy?.id === staff.id) return true;
      if (chat.status !== 'queued' || chat.acceptedBy !== null) return false;
      if (chat.reservedFor !== null) return chat.reservedFor.id === staff.id;
      return chat.team === null || around.teams.includes(chat.team) || !around.isStaffed(chat.team);
    },

    /** Of all chats, those an agent was on or is named in: as a condition on `conversations`. */
    among(staff: StaffMember): SQL | undefined {
      if (supervises(staff)) return undefined;
      return sql`${conversations.id} in (
        select ${assignments.conversationId} from ${assignments} where ${assignments.agent} = ${staff.id}
        union select ${mentions.conversationId} from ${mentions} where ${mentions.userId} = ${staff.id}
      )`;
    },
  };
}

export type DeskAccess = ReturnType<typeof createDeskAccess>;
