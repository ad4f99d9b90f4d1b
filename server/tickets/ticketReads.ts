import { and, asc, count, desc, eq, inArray, isNull, like, lt, ne, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { readTicketNumber } from '../../engine/sdk/readTicketNumber.ts';
import { ticketPriority, type StaffMember, type Ticket, type TicketChoices, type TicketDetail, type TicketList, type TicketQuery, type TicketView } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { contacts, conversations, teams, ticketEvents, tickets, user } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { Agents } from '../staff/agents.ts';
import { nextStatuses } from './nextStatuses.ts';
import type { ServiceLevelSettings } from './serviceLevels.ts';
import { inTeamsOf, ticketAccess } from './ticketAccess.ts';
import { ticketHistory } from './ticketHistory.ts';
import { soonMs, ticketStanding } from './ticketStanding.ts';
import type { Tickets } from './tickets.ts';

/** Tickets on one page of the list. */
export const pageSize = 50;

export interface TicketReadsHouse {
  readonly database: Database;
  readonly tickets: Pick<Tickets, 'seen'>;
  readonly agents: Pick<Agents, 'all'>;
  readonly levels: ServiceLevelSettings;
  /** Milliseconds since 1970 in UTC. */
  readonly now: () => number;
}

/** Tickets as staff read them: lists, and one with its history. */
export function createTicketReads({ database, tickets: { seen }, agents, levels, now }: TicketReadsHouse) {
  const { orm } = database;
  const creator = alias(user, 'creator');
  const rows = (where: SQL | undefined) =>
    orm
      .select({ row: tickets, assigneeName: user.name, creatorName: creator.name, contactName: contacts.name })
      .from(tickets)
      .leftJoin(user, eq(user.id, tickets.assignee))
      .leftJoin(creator, eq(creator.id, tickets.createdBy))
      .leftJoin(contacts, eq(contacts.id, tickets.contactId))
      .where(where)
      .$dynamic();
  type Found = NonNullable<ReturnType<ReturnType<typeof rows>['get']>>;

  function toTicket({ row, assigneeName, creatorName, contactName }: Found): Ticket {
    const { requestKey: _, firstReplyDue, resolutionDue, firstRepliedAt, resolvedAt, pausedAt, contactId, assignee, createdBy, createdAt, updatedAt, ...rest } = row;
    const { levels: all, time } = levels.current();
    const times = { createdAt, firstReplyDue: firstReplyDue ?? createdAt, resolutionDue: resolutionDue ?? createdAt, firstRepliedAt, resolvedAt, pausedAt };
    return {
      ...rest,
      ...ticketStanding(times, row.priority, all, time, now()),
      assignee: assignee === null ? null : { id: assignee, name: assigneeName ?? '' },
      contact: contactId === null ? null : { id: contactId, name: contactName ?? '' },
      createdBy: createdBy === null ? null : { id: createdBy, name: creatorName ?? '' },
      createdAt: new Date(createdAt).toISOString(),
      updatedAt: new Date(updatedAt).toISOString(),
    };
  }

  /** What a promise of each priority must fall due before to be soon now, or broken. */
  function breaching(): SQL | undefined {
    const { levels: all, time } = levels.current();
    const before = (minutes: number): number => time.add(now(), soonMs(minutes));
    const late = ticketPriority.options.map((priority) => {
      const { firstReplyMinutes, resolutionMinutes } = all[priority];
      return and(eq(tickets.priority, priority), or(and(isNull(tickets.firstRepliedAt), lt(tickets.firstReplyDue, before(firstReplyMinutes))), lt(tickets.resolutionDue, before(resolutionMinutes))));
    });
    return and(eq(tickets.status, 'open'), or(...late));
  }

  function inView(view: TicketView, staff: StaffMember): SQL | undefined {
    switch (view) {
      case 'mine':
        return eq(tickets.assignee, staff.id);
      case 'teams':
        return inTeamsOf(database, staff.id);
      case 'unassigned':
        return isNull(tickets.assignee);
      case 'breaching':
        return breaching();
      case 'all':
        return undefined;
    }
  }

  function fits({ status, priority, topic, team, assignee, contact, conversation, q }: Omit<TicketQuery, 'view' | 'page'>): SQL | undefined {
    const number = q === undefined ? null : readTicketNumber(q);
    const words = q?.trim().replaceAll(/[\\%_]/g, String.raw`\$&`) ?? '';
    return and(
      status === 'unsolved' ? inArray(tickets.status, ['open', 'pending']) : status && eq(tickets.status, status),
      priority && eq(tickets.priority, priority),
      topic === undefined ? undefined : eq(tickets.topic, topic),
      team === undefined ? undefined : eq(tickets.team, team),
      assignee === undefined ? undefined : eq(tickets.assignee, assignee),
      contact === undefined ? undefined : eq(tickets.contactId, contact),
      conversation === undefined ? undefined : eq(tickets.conversationId, conversation),
      words === '' ? undefined : or(number === null ? undefined : eq(tickets.number, number), sql`${like(tickets.subject, `%${words}%`)} escape '\\'`),
    );
  }

  /** How many tickets that are not resolved each view has, in one look. */
  function counted(access: SQL | undefined, staff: StaffMember): TicketList['counts'] {
    const sum = (view: TicketView) => sql<number>`coalesce(sum(${inView(view, staff) ?? sql`1`}), 0)`;
    const all = { mine: sum('mine'), teams: sum('teams'), unassigned: sum('unassigned'), breaching: sum('breaching'), all: sum('all') };
    return orm.select(all).from(tickets).where(and(access, inArray(tickets.status, ['open', 'pending']))).get() ?? { mine: 0, teams: 0, unassigned: 0, breaching: 0, all: 0 };
  }

  /** A ticket with its history, for whoever was let through to it: after a change it may not be theirs to see any more. */
  function told(number: number): TicketDetail {
    const found = rows(eq(tickets.number, number)).get();
    if (found === undefined) throw new ProblemError('ticket.unknown');
    const { conversationId } = found.row;
    const history = orm.select().from(ticketEvents).where(eq(ticketEvents.number, number)).orderBy(asc(ticketEvents.seq)).all();
    const names = new Map(orm.select({ id: user.id, name: user.name }).from(user).all().map(({ id, name }) => [id, name]));
    const reachable = conversationId !== null && orm.select({ id: conversations.id }).from(conversations).where(and(eq(conversations.id, conversationId), ne(conversations.status, 'closed'))).get() !== undefined;
    return { ticket: toTicket(found), events: ticketHistory(history, (id) => names.get(id)), nextStatuses: [...nextStatuses(found.row.status)], reachable };
  }

  return {
    list({ view, page, ...query }: TicketQuery, staff: StaffMember): TicketList {
      const access = ticketAccess(database, staff);
      const where = and(access, inView(view, staff), fits(query));
      // Sorted without their texts: the page alone is read whole.
      const shown = orm.select({ number: tickets.number }).from(tickets).where(where).orderBy(...inOrder).limit(pageSize).offset((page - 1) * pageSize);
      const found = rows(inArray(tickets.number, shown)).orderBy(...inOrder).all();
      const total = orm.select({ count: count() }).from(tickets).where(where).get()?.count ?? 0;
      return { tickets: found.map(toTicket), total, pages: Math.max(1, Math.ceil(total / pageSize)), counts: counted(access, staff) };
    },

    /** @throws {ProblemError} `ticket.unknown`. */
    read(number: number, staff: StaffMember): TicketDetail {
      seen(number, staff);
      return told(number);
    },

    told,

    choices(): TicketChoices {
      const topics = orm.selectDistinct({ topic: tickets.topic }).from(tickets).where(ne(tickets.topic, '')).orderBy(asc(tickets.topic)).limit(200).all();
      return {
        people: agents.all().map(({ userId, name, teams: of }) => ({ id: userId, name, teams: [...of] })),
        teams: orm.select({ name: teams.name }).from(teams).orderBy(asc(teams.name)).all().map(({ name }) => name),
        topics: topics.map(({ topic }) => topic),
      };
    },
  };
}

export type TicketReads = ReturnType<typeof createTicketReads>;

/** Open ones by what falls due next, then those that wait, then those that are done, the last first. */
const inOrder: readonly SQL[] = [
  sql`case ${tickets.status} when 'open' then 0 when 'pending' then 1 else 2 end`,
  sql`case when ${tickets.status} in ('resolved', 'closed') then -${tickets.updatedAt} when ${tickets.firstRepliedAt} is null then min(${tickets.firstReplyDue}, ${tickets.resolutionDue}) else ${tickets.resolutionDue} end`,
  desc(tickets.number),
];
