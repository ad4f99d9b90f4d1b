import { and, asc, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { ticketEvents, tickets } from '../db/schema.ts';

const at = sql.placeholder;

export type TicketRow = typeof tickets.$inferSelect;
export type TicketEventRow = typeof ticketEvents.$inferSelect;

/** What of a ticket can change. */
const mutable = ['subject', 'description', 'topic', 'priority', 'status', 'assignee', 'team', 'firstReplyDue', 'resolutionDue', 'firstRepliedAt', 'resolvedAt', 'pausedAt', 'revision', 'updatedAt'] as const satisfies readonly (keyof TicketRow)[];
const fixed = ['contactId', 'conversationId', 'source', 'requestKey', 'createdBy', 'createdAt'] as const satisfies readonly (keyof TicketRow)[];

/** The rows of tickets and of what happened to them; statements are prepared once, since flows make tickets within turns. */
export function createTicketRows({ orm }: Database) {
  const placed = <Names extends readonly (keyof TicketRow)[]>(names: Names) => Object.fromEntries(names.map((name) => [name, sql`${at(name)}`]));
  const insert = orm
    .insert(tickets)
    // The names are checked above; drizzle cannot tell an object made of them.
    .values({ subject: '', description: '', topic: '', priority: 'normal', status: 'open', source: 'hand', createdAt: 0, updatedAt: 0, ...placed([...mutable, ...fixed]) })
    .returning()
    .prepare();
  const update = orm.update(tickets).set(placed(mutable)).where(eq(tickets.number, at('number'))).returning().prepare();
  const one = orm.select().from(tickets).where(eq(tickets.number, at('number'))).prepare();
  const byKey = orm.select().from(tickets).where(eq(tickets.requestKey, at('key'))).prepare();
  const append = orm
    .insert(ticketEvents)
    .values({
      number: at('number'),
      seq: sql`(select coalesce(max(${ticketEvents.seq}), 0) + 1 from ${ticketEvents} where ${ticketEvents.number} = ${at('number')})`,
      at: at('at'),
      by: at('by'),
      kind: at('kind'),
      data: at('data'),
    })
    .prepare();
  const events = orm.select().from(ticketEvents).where(eq(ticketEvents.number, at('number'))).orderBy(asc(ticketEvents.seq)).prepare();
  const said = orm
    .select({ seq: ticketEvents.seq })
    .from(ticketEvents)
    .where(and(eq(ticketEvents.number, at('number')), eq(ticketEvents.by, at('by')), sql`${ticketEvents.data} ->> '$.messageId' = ${at('messageId')}`))
    .prepare();
  return {
    one: (number: number): TicketRow | undefined => one.get({ number }),
    byKey: (key: string): TicketRow | undefined => byKey.get({ key }),
    insert: (row: Omit<TicketRow, 'number'>): TicketRow => insert.get({ ...row }),
    update: (row: TicketRow): TicketRow => update.get({ ...row }),
    append: ({ data, ...event }: Omit<TicketEventRow, 'seq' | 'data'> & { readonly data: object }): void => void append.run({ ...event, data: JSON.stringify(data) }),
    events: (number: number): TicketEventRow[] => events.all({ number }),
    /** Whether somebody has said it already. */
    isSaid: (number: number, by: string, messageId: string): boolean => said.get({ number, by, messageId }) !== undefined,
  };
}

export type TicketRows = ReturnType<typeof createTicketRows>;
