import { and, asc, desc, eq, exists, inArray, isNull, like, lt, or, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import * as z from 'zod';
import { messageKinds } from '../chat/log.ts';
import { isErasedLabel } from '../contacts/erasedLabel.ts';
import type { ConversationStatus, DeskChat } from '../contract.ts';
import type { Database } from '../db/open.ts';
import { contacts, conversations, conversationTags, events, flows, handoffs, reads, user } from '../db/schema.ts';
import { contactOf } from './contactOf.ts';
import { wantedSkills } from './queue.ts';
import { waitsFor } from './waitsFor.ts';

/** Which of all chats are asked for; what is left out does not matter. */
export interface ChatFilter {
  readonly status?: ConversationStatus | undefined;
  readonly flow?: string | undefined;
  readonly team?: string | undefined;
  readonly agent?: string | undefined;
  readonly tag?: string | undefined;
  /** A part of the contact's name, or the beginning of a conversation's id. */
  readonly q?: string | undefined;
}

/** As much of a chat as shows whether it, or its place in the queue, has changed. */
export interface Pulse {
  readonly id: string;
  readonly seq: number;
  readonly status: string;
  readonly acceptedBy: string | null;
  readonly team: string | null;
  readonly reservedFor: string | null;
  readonly rank: number;
}

/** Chats that one list holds at most; the foremost of a longer queue. */
export const longestList = 500;

const at = sql.placeholder;
const contactName = z.object({ name: z.string().optional() }).nullable();
const lastSaid = z.tuple([z.enum(messageKinds), z.number(), z.object({ text: z.string() })]);
const names = z.array(z.string());
const reserved = alias(user, 'reserved');

/** Reads chats as the desk shows them. Its statements are prepared once. */
export function createChats({ orm }: Database, now: () => number) {
  const ofChat = eq(events.conversationId, conversations.id);
  const columns = {
    id: conversations.id,
    status: conversations.status,
    flow: flows.slug,
    locale: conversations.locale,
    channel: conversations.channel,
    told: conversations.contact,
    contact: { id: contacts.id, name: contacts.name, vip: contacts.vip, verifiedAt: contacts.verifiedAt, blockedUntil: contacts.blockedUntil, tags: contacts.tags },
    createdAt: conversations.createdAt,
    note: handoffs.note,
    reason: handoffs.reason,
    team: handoffs.team,
    skills: handoffs.skills,
    priority: handoffs.priority,
    requestedAt: handoffs.requestedAt,
    acceptedBy: handoffs.acceptedBy,
    acceptedAt: handoffs.acceptedAt,
    agentName: user.name,
    reservedFor: handoffs.reservedFor,
    reservedName: reserved.name,
    tags: sql<string>`(select json_group_array(${conversationTags.tag}) from ${conversationTags} where ${conversationTags.conversationId} = ${conversations.id})`,
    unread: sql<number>`(
      select count(*) from ${events} where ${ofChat} and ${events.kind} = 'customer' and ${handoffs.acceptedBy} is not null and ${events.seq} >
      coalesce((select ${reads.seq} from ${reads} where ${reads.conversationId} = ${conversations.id} and ${reads.reader} = ${handoffs.acceptedBy}), 0)
    )`,
    last: sql<string | null>`(
      select json_array(${events.kind}, ${events.at}, json(${events.data})) from ${events}
      where ${ofChat} and ${inArray(events.kind, messageKinds)} order by ${events.seq} desc limit 1
    )`,
    mood: sql<number | null>`(
      select json_extract(${events.data}, '$.mood.score') from ${events}
      where ${ofChat} and ${events.kind} = 'customer' and json_extract(${events.data}, '$.mood.score') is not null order by ${events.seq} desc limit 1
    )`,
  };
  /** The hand-off that counts: the open one, else the latest. */
  const current = sql`${handoffs.effectId} = (
    select h.effect_id from handoffs h where h.conversation_id = ${conversations.id} order by h.ended_at is null desc, h.requested_at desc limit 1
  )`;
  const select = () =>
    orm
      .select(columns)
      .from(conversations)
      .leftJoin(handoffs, and(eq(handoffs.conversationId, conversations.id), current))
      .leftJoin(flows, eq(flows.id, conversations.flowId))
      .leftJoin(contacts, contactOf)
      .leftJoin(user, eq(user.id, handoffs.acceptedBy))
      .leftJoin(reserved, eq(reserved.id, handoffs.reservedFor));
  const opened = (where: SQL | undefined) =>
    orm
      .select(columns)
      .from(handoffs)
      .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
      .leftJoin(flows, eq(flows.id, conversations.flowId))
      .leftJoin(contacts, contactOf)
      .leftJoin(user, eq(user.id, handoffs.acceptedBy))
      .leftJoin(reserved, eq(reserved.id, handoffs.reservedFor))
      .where(and(isNull(handoffs.endedAt), where))
      .orderBy(sql`${handoffs.acceptedBy} is not null`, asc(handoffs.rank), asc(handoffs.requestedAt), asc(handoffs.conversationId))
      .limit(longestList)
      .prepare();

  const waiting = opened(isNull(handoffs.acceptedBy));
  const mine = opened(eq(handoffs.acceptedBy, at('staff')));
  const open = opened(undefined);
  const waitingFor = opened(waitsFor());
  const openFor = opened(or(eq(handoffs.acceptedBy, at('staff')), waitsFor()));
  const one = select().where(eq(conversations.id, at('id'))).prepare();
  const pulse = { id: conversations.id, seq: conversations.seq, status: conversations.status, acceptedBy: handoffs.acceptedBy, team: handoffs.team, reservedFor: handoffs.reservedFor, rank: handoffs.rank };
  const pulses = orm.select(pulse).from(handoffs).innerJoin(conversations, eq(conversations.id, handoffs.conversationId)).where(isNull(handoffs.endedAt)).prepare();
  const pulseOf = orm
    .select(pulse)
    .from(handoffs)
    .innerJoin(conversations, eq(conversations.id, handoffs.conversationId))
    .where(and(eq(handoffs.conversationId, at('id')), isNull(handoffs.endedAt)))
    .prepare();
  const botChats = orm
    .select({ id: conversations.id, seq: conversations.seq, updatedAt: conversations.updatedAt })
    .from(conversations)
    .where(and(eq(conversations.status, 'bot'), sql`${conversations.updatedAt} >= ${at('since')}`))
    .orderBy(desc(conversations.updatedAt))
    .limit(at('limit'))
    .prepare();

  return {
    /** Nobody is on them; the next to be taken first. */
    waiting: (): DeskChat[] => waiting.all().map(toChat),
    /** Those of them that an agent may take. */
    waitingFor: (staff: string): DeskChat[] => waitingFor.all({ staff }).map(toChat),
    /** This agent is on them. */
    mine: (staff: string): DeskChat[] => mine.all({ staff }).map(toChat),
    /** All that want or have a person. */
    open: (): DeskChat[] => open.all().map(toChat),
    /** Those of them that an agent is on or may take. */
    openFor: (staff: string): DeskChat[] => openFor.all({ staff }).map(toChat),
    /** Any chat, as it stands. */
    find(id: string): DeskChat | undefined {
      const row = one.get({ id });
      return row && toChat(row);
    },
    pulses: (): Pulse[] => pulses.all(),
    /** That of one chat; undefined when it wants nobody. */
    pulse: (id: string): Pulse | undefined => pulseOf.get({ id }),
    /** Chats with the bot alone that something has happened in since. */
    botChats: (since: number, limit: number): { id: string; seq: number; updatedAt: number }[] => botChats.all({ since, limit }),

    /** Any chats, the latest first. `before` is the id of the last one of the page before. */
    search({ status, flow, team, agent, tag, q }: ChatFilter, page: { readonly before?: string | undefined; readonly limit: number; readonly among?: SQL | undefined }): DeskChat[] {
      const last = page.before === undefined ? undefined : orm.select({ createdAt: conversations.createdAt, id: conversations.id }).from(conversations).where(eq(conversations.id, page.before)).get();
      const tagged = orm.select({ one: sql`1` }).from(conversationTags).where(and(eq(conversationTags.conversationId, conversations.id), eq(conversationTags.tag, tag ?? '')));
      const part = `%${(q ?? '').replaceAll(/[\\%_]/g, '')}%`;
      const where = and(
        status === undefined ? undefined : eq(conversations.status, status),
        flow === undefined ? undefined : eq(flows.slug, flow),
        team === undefined ? undefined : eq(handoffs.team, team),
        agent === undefined ? undefined : eq(handoffs.acceptedBy, agent),
        tag === undefined ? undefined : exists(tagged),
        q === undefined ? undefined : or(like(contacts.name, part), like(conversations.contact, part), like(conversations.id, part.slice(1))),
        last === undefined ? undefined : or(lt(conversations.createdAt, last.createdAt), and(eq(conversations.createdAt, last.createdAt), lt(conversations.id, last.id))),
        page.among,
      );
      // Found by what is asked first: the rest of a row costs more than to look through it.
      const found = orm
        .select({ id: conversations.id })
        .from(conversations)
        .leftJoin(handoffs, and(eq(handoffs.conversationId, conversations.id), current))
        .leftJoin(flows, eq(flows.id, conversations.flowId))
        .leftJoin(contacts, contactOf)
        .where(where)
        .orderBy(desc(conversations.createdAt), desc(conversations.id))
        .limit(page.limit)
        .all();
      return found.flatMap(({ id }) => one.get({ id }) ?? []).map(toChat);
    },
  };

  function toChat(row: NonNullable<ReturnType<typeof one.get>>): DeskChat {
    const { told, contact, createdAt, agentName, reservedName, last, acceptedBy, acceptedAt, reservedFor, requestedAt, skills, tags, ...rest } = row;
    const [from, time, { text }] = last === null ? [null, 0, { text: '' }] : lastSaid.parse(JSON.parse(last));
    const claimed = contactName.parse(JSON.parse(told ?? 'null'))?.name;
    return {
      ...rest,
      flow: row.flow ?? '',
      contactName: contact?.name || claimed || null,
      contact: contact && {
        id: contact.id,
        name: contact.name,
        vip: contact.vip,
        verified: contact.verifiedAt !== null,
        blocked: contact.blockedUntil !== null && contact.blockedUntil > now(),
        tags: names.parse(JSON.parse(contact.tags)),
      },
      note: row.note ?? '',
      reason: row.reason ?? '',
      priority: row.priority ?? 0,
      skills: wantedSkills.parse(JSON.parse(skills ?? '[]')),
      requestedAt: new Date(requestedAt ?? createdAt).toISOString(),
      acceptedBy: acceptedBy === null ? null : { id: acceptedBy, name: agentName ?? '' },
      acceptedAt: acceptedAt === null ? null : new Date(acceptedAt).toISOString(),
      reservedFor: reservedFor === null ? null : { id: reservedFor, name: reservedName ?? '' },
      tags: names.parse(JSON.parse(tags)).filter((tag) => !isErasedLabel(tag)),
      lastMessage: from === null ? null : { from, text, at: new Date(time).toISOString() },
    };
  }
}

export type Chats = ReturnType<typeof createChats>;
