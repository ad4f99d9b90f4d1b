import { and, asc, desc, eq, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import * as z from 'zod';
import { messageKinds } from '../chat/log.ts';
import type { DeskChat } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { conversations, events, flows, handoffs, user } from '../db/schema.ts';

/** A hand-off that has not ended. */
export interface OpenHandoff {
  readonly effectId: string;
  /** The id of the agent who is on it. */
  readonly acceptedBy: string | null;
}

/** As much of a chat as shows whether it, or its place in the queue, has changed. */
export interface Pulse {
  readonly id: string;
  readonly seq: number;
  readonly status: string;
  readonly acceptedBy: string | null;
}

/** Chats that one list holds at most; the foremost of a longer queue. */
const longest = 500;

const at = sql.placeholder;
const isOpen = isNull(handoffs.endedAt);
const contact = z.object({ name: z.string().optional() }).nullable();
const lastSaid = z.tuple([z.enum(messageKinds), z.number(), z.object({ text: z.string() })]);

/** Reads and writes the queue: the conversations that want, have or had a person. Its statements are prepared once. */
export function createQueue({ orm }: Database) {
  const last = sql<string | null>`(
    select json_array(${events.kind}, ${events.at}, json(${events.data})) from ${events}
    where ${events.conversationId} = ${conversations.id} and ${inArray(events.kind, messageKinds)}
    order by ${events.seq} desc limit 1
  )`;
  const columns = {
    id: conversations.id,
    status: conversations.status,
    flow: flows.slug,
    locale: conversations.locale,
    contact: conversations.contact,
    note: handoffs.note,
    team: handoffs.team,
    priority: handoffs.priority,
    requestedAt: handoffs.requestedAt,
    acceptedBy: handoffs.acceptedBy,
    agentName: user.name,
    last,
  };
  const chats = (where: SQL | undefined) =>
    orm
      .select(columns)
      .from(handoffs)
      .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
      .leftJoin(flows, eq(flows.id, conversations.flowId))
      .leftJoin(user, eq(user.id, handoffs.acceptedBy))
      .where(where);
  const inOrder = [desc(handoffs.priority), asc(handoffs.requestedAt), asc(handoffs.conversationId)] as const;
  const list = (where: SQL | undefined) =>
    chats(where)
      .orderBy(...inOrder)
      .limit(longest)
      .prepare();

  const waiting = list(and(isOpen, isNull(handoffs.acceptedBy)));
  const mine = list(and(isOpen, eq(handoffs.acceptedBy, at('staff'))));
  const open = list(isOpen);
  const latest = chats(eq(handoffs.conversationId, at('id')))
    .orderBy(sql`${handoffs.endedAt} is null desc`, desc(handoffs.requestedAt))
    .limit(1)
    .prepare();
  const handoff = orm
    .select({ effectId: handoffs.effectId, acceptedBy: handoffs.acceptedBy })
    .from(handoffs)
    .where(and(eq(handoffs.conversationId, at('id')), isOpen))
    .prepare();
  const pulses = orm
    .select({ id: conversations.id, seq: conversations.seq, status: conversations.status, acceptedBy: handoffs.acceptedBy })
    .from(handoffs)
    .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
    .where(isOpen)
    .prepare();
  const accept = orm
    .update(handoffs)
    .set({ acceptedBy: sql`${at('staff')}`, acceptedAt: sql`${at('now')}` })
    .where(and(eq(handoffs.conversationId, at('id')), eq(handoffs.effectId, at('effectId'))))
    .prepare();

  return {
    /** Nobody has accepted them yet; the most urgent first, then who has waited longest. */
    waiting: (): DeskChat[] => waiting.all().map(toChat),
    /** This agent is on them. */
    mine: (staff: string): DeskChat[] => mine.all({ staff }).map(toChat),
    /** All that have not ended. */
    open: (): DeskChat[] => open.all().map(toChat),
    /** A conversation by its latest hand-off; undefined when it never had one. */
    chat(id: string): DeskChat | undefined {
      const row = latest.get({ id });
      return row && toChat(row);
    },
    handoff: (id: string): OpenHandoff | undefined => handoff.get({ id }),
    pulses: (): Pulse[] => pulses.all(),
    accept: (id: string, effectId: string, staff: string, now: number): void => void accept.run({ id, effectId, staff, now }),
  };

  function toChat(row: NonNullable<ReturnType<typeof latest.get>>): DeskChat {
    const { acceptedBy, agentName, last: said, contact: whom, ...rest } = row;
    const [from, time, { text }] = said === null ? [null, 0, { text: '' }] : lastSaid.parse(JSON.parse(said));
    return {
      ...rest,
      flow: row.flow ?? '',
      contactName: contact.parse(JSON.parse(whom ?? 'null'))?.name ?? null,
      requestedAt: new Date(row.requestedAt).toISOString(),
      acceptedBy: acceptedBy === null ? null : { id: acceptedBy, name: agentName ?? '' },
      lastMessage: from === null ? null : { from, text, at: new Date(time).toISOString() },
    };
  }
}

export type Queue = ReturnType<typeof createQueue>;
