import { and, count, eq, isNotNull, lte, sql } from 'drizzle-orm';
import type { StaffMember, TicketChange, TicketComment, TicketPriority, TicketStatus } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { conversations, events, tickets } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Agents } from '../staff/agents.ts';
import { assignTicket } from './assignTicket.ts';
import { nextStatuses } from './nextStatuses.ts';
import type { ServiceLevelSettings } from './serviceLevels.ts';
import { ticketAccess } from './ticketAccess.ts';
import { promised, withStatus, type TicketTimes } from './ticketClock.ts';
import { pausesOf, type FieldChange } from './ticketHistory.ts';
import { createTicketRows, type TicketRow } from './ticketRows.ts';

export interface TicketsHouse {
  readonly database: Database;
  readonly agents: Pick<Agents, 'all' | 'profile' | 'isTeam'>;
  readonly levels: ServiceLevelSettings;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** What is wanted of a new ticket. */
export interface TicketWish {
  readonly subject: string;
  readonly description: string;
  readonly topic: string;
  readonly priority: TicketPriority;
  readonly team: string | null;
  readonly assignee: string | null;
  readonly contactId: string | null;
  readonly conversationId: string | null;
  readonly source: TicketRow['source'];
  /** Asking again with the same key gets the same ticket. */
  readonly requestKey: string;
  /** Null is the house. */
  readonly createdBy: string | null;
}

/** Milliseconds for which a resolved ticket can be taken up again. */
const reopenMs = 7 * 86_400_000;

/** Tickets that a sweep looks after at once. */
const sweptMost = 500;

/**
 * Tickets: made, changed and spoken about. Everything is synchronous and meant for a committer's job, or a turn; whatever is
 * done leaves its line in the ticket's history.
 */
export function createTickets({ database, agents, levels, now }: TicketsHouse) {
  const { orm } = database;
  const rows = createTicketRows(database);
  const loads = orm.select({ assignee: tickets.assignee, open: count() }).from(tickets).where(and(eq(tickets.status, 'open'), isNotNull(tickets.assignee))).groupBy(tickets.assignee).prepare();
  const stale = orm
    .select({ number: tickets.number })
    .from(tickets)
    .where(and(eq(tickets.status, 'resolved'), lte(tickets.resolvedAt, sql.placeholder('before'))))
    .limit(sweptMost)
    .prepare();
  const answered = orm
    .select({ number: tickets.number, seq: events.seq, at: sql<number>`min(${events.at})` })
    .from(tickets)
    .innerJoin(conversations, and(eq(conversations.id, tickets.conversationId), sql`${conversations.updatedAt} > ${tickets.pausedAt}`))
    .innerJoin(events, and(eq(events.conversationId, conversations.id), eq(events.kind, 'customer'), sql`${events.at} > ${tickets.pausedAt}`))
    .where(eq(tickets.status, 'pending'))
    .groupBy(tickets.number)
    .limit(sweptMost)
    .prepare();

  function known(number: number): TicketRow {
    const row = rows.one(number);
    if (row === undefined) throw new ProblemError('ticket.unknown');
    return row;
  }

  /** @throws {ProblemError} `ticket.unknown`, also for a ticket that is not theirs to see. */
  function seen(number: number, staff: StaffMember): TicketRow {
    const access = ticketAccess(database, staff);
    const row = access === undefined ? rows.one(number) : orm.select().from(tickets).where(and(eq(tickets.number, number), access)).get();
    if (row === undefined) throw new ProblemError('ticket.unknown');
    return row;
  }

  function choose(team: string | null): string | null {
    if (team === null) return null;
    return assignTicket(team, agents.all(), new Map(loads.all().flatMap(({ assignee, open }) => (assignee === null ? [] : [[assignee, open] as const]))));
  }

  /** @throws {ProblemError} `ticket.holder-unknown`. */
  function refuseUnknown({ team, assignee }: { readonly team?: string | null | undefined; readonly assignee?: string | null | undefined }): void {
    if ((team && !agents.isTeam(team)) || (assignee && agents.profile(assignee) === undefined)) throw new ProblemError('ticket.holder-unknown');
  }

  /** Writes a ticket that differs, with a line of history that says in what. */
  function write(before: TicketRow, after: TicketRow, by: string | null, at: number): TicketRow {
    const changes = fields.flatMap((field): FieldChange[] => (before[field] === after[field] ? [] : [{ field, before: before[field], after: after[field] }]));
    if (changes.length === 0) return before;
    rows.append({ number: before.number, at, by, kind: 'changed', data: { changes } });
    return rows.update({ ...after, revision: before.revision + 1, updatedAt: now() });
  }

  function moved(row: TicketRow, status: TicketStatus, at: number): TicketRow {
    return status === row.status ? row : { ...row, ...withStatus(timesOf(row), status, at, levels.current().time), status };
  }

  /** Its priority promises something else, counted from the beginning. */
  function promoted(row: TicketRow, priority: TicketPriority): TicketRow {
    if (priority === row.priority) return row;
    const { levels: all, time } = levels.current();
    return { ...row, priority, ...promised(timesOf(row), priority, pausesOf(rows.events(row.number)), all, time) };
  }

  /** A team that gets a ticket gives it to somebody, unless it is with one of theirs, or it was said with whom it is. */
  function placed(row: TicketRow, { team = row.team, assignee }: Pick<TicketChange, 'team' | 'assignee'>): TicketRow {
    if (assignee !== undefined) return { ...row, team, assignee };
    if (team === row.team || team === null) return { ...row, team };
    const stays = row.assignee !== null && agents.profile(row.assignee)?.teams.includes(team);
    return { ...row, team, assignee: stays ? row.assignee : choose(team) };
  }

  return {
    seen,

    /**
     * Makes a ticket. A team that there is not is left out, since nobody would see it there; one without a person gets one as
     * chats do.
     *
     * @throws {ProblemError} `ticket.holder-unknown` for an assignee who cannot be one.
     */
    create({ requestKey, team: wanted, ...wish }: TicketWish): TicketRow {
      const made = rows.byKey(requestKey);
      if (made) return made;
      refuseUnknown({ assignee: wish.assignee });
      const at = now();
      const team = wanted !== null && agents.isTeam(wanted) ? wanted : null;
      const { levels: all, time } = levels.current();
      const due = promised({ createdAt: at, firstRepliedAt: null, firstReplyDue: at }, wish.priority, [], all, time);
      const assignee = wish.assignee ?? choose(team);
      const row = rows.insert({ ...wish, ...due, team, assignee, requestKey, status: 'open', firstRepliedAt: null, resolvedAt: null, pausedAt: null, revision: 0, createdAt: at, updatedAt: at });
      rows.append({ number: row.number, at, by: wish.createdBy, kind: 'created', data: team === wanted ? {} : { wantedTeam: wanted } });
      return row;
    },

    /** @throws {ProblemError} `ticket.unknown`, `ticket.conflict`, `ticket.closed`, `ticket.status-refused`, `ticket.holder-unknown`. */
    change(number: number, staff: StaffMember, { revision, status, priority, team, assignee, ...words }: TicketChange): TicketRow {
      const before = seen(number, staff);
      if (before.revision !== revision) throw new ProblemError('ticket.conflict', { revision: before.revision });
      if (before.status === 'closed') throw new ProblemError('ticket.closed');
      refuseUnknown({ team, assignee });
      const at = now();
      const written = placed({ ...before, ...given(words) }, { team, assignee });
      return write(before, moved(promoted(written, priority ?? before.priority), allowed(before.status, status), at), staff.id, at);
    },

    /** What staff say among themselves; the same `messageId` again changes nothing. @throws {ProblemError} `ticket.unknown`. */
    comment(number: number, staff: StaffMember, { messageId, text }: TicketComment): void {
      const row = seen(number, staff);
      if (rows.isSaid(number, staff.id, messageId)) return;
      rows.append({ number, at: now(), by: staff.id, kind: 'comment', data: { text, messageId } });
      rows.update({ ...row, updatedAt: now() });
    },

    /**
     * Notes what was said to the customer, which is the first reply if there was none, and where the ticket stands after it. The
     * same `messageId` again changes nothing.
     *
     * @throws {ProblemError} `ticket.unknown`, `ticket.closed`, `ticket.status-refused`.
     */
    reply(number: number, staff: StaffMember, { messageId, text, status, delivered }: TicketComment & { readonly status?: TicketStatus | undefined; readonly delivered: boolean }): void {
      const before = seen(number, staff);
      if (rows.isSaid(number, staff.id, messageId)) return;
      if (before.status === 'closed') throw new ProblemError('ticket.closed');
      const at = now();
      const replied = rows.update({ ...before, firstRepliedAt: before.firstRepliedAt ?? at, updatedAt: at });
      rows.append({ number, at, by: staff.id, kind: 'reply', data: { text, messageId, delivered } });
      write(replied, moved(replied, allowed(before.status, status), at), staff.id, at);
    },

    /** What time alone, and customers by themselves, make of tickets: long resolved ones close, and one that waited for its customer is open from when they wrote. Answers how many. */
    sweep(): number {
      const old = stale.all({ before: now() - reopenMs });
      for (const { number } of old) {
        const row = known(number);
        write(row, moved(row, 'closed', now()), null, now());
      }
      const heard = answered.all();
      for (const { number, seq, at } of heard) {
        const row = known(number);
        rows.append({ number, at, by: null, kind: 'customer', data: { seq } });
        write(row, moved(row, 'open', at), null, at);
      }
      return old.length + heard.length;
    },
  };
}

export type Tickets = ReturnType<typeof createTickets>;

/** What a change of is told in the history. */
const fields = ['subject', 'description', 'topic', 'priority', 'status', 'assignee', 'team'] as const;

function timesOf({ createdAt, firstReplyDue, resolutionDue, firstRepliedAt, resolvedAt, pausedAt }: TicketRow): TicketTimes {
  return { createdAt, firstReplyDue: firstReplyDue ?? createdAt, resolutionDue: resolutionDue ?? createdAt, firstRepliedAt, resolvedAt, pausedAt };
}

function allowed(from: TicketStatus, to: TicketStatus = from): TicketStatus {
  if (to !== from && !nextStatuses(from).includes(to)) throw new ProblemError('ticket.status-refused', { details: { from, to } });
  return to;
}

/** Drops what was left out, so that spreading it changes nothing. */
function given({ subject, description, topic }: Pick<TicketChange, 'subject' | 'description' | 'topic'>): Partial<Pick<TicketRow, 'subject' | 'description' | 'topic'>> {
  return { ...(subject !== undefined && { subject }), ...(description !== undefined && { description }), ...(topic !== undefined && { topic }) };
}
