import { asc, eq, inArray, or, sql } from 'drizzle-orm';
import type { SQLiteColumn, SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Database } from '../db/open.ts';
import { assignments, contacts, conversations, conversationTags, effects, events, handoffs, knowledgeQuestions, mentions, reads, surveys, tasks, ticketEvents, tickets, timers, turns, wrapUps } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import type { ContactRows } from './contactRows.ts';

/** Log entries that are read at once. */
const page = 1_000;

/** What is kept of a conversation beside its log. */
const besides: readonly (readonly [name: string, table: SQLiteTable & { readonly conversationId: SQLiteColumn }])[] = [
  ['handoffs', handoffs],
  ['assignments', assignments],
  ['tags', conversationTags],
  ['mentions', mentions],
  ['wrapUps', wrapUps],
  ['surveys', surveys],
  ['questions', knowledgeQuestions],
  ['turns', turns],
  ['reads', reads],
  ['timers', timers],
  ['effects', effects],
];

/**
 * Everything that is held of a person, as the parts of one JSON document, one conversation after the other, so that little of
 * it is in memory at once. What only secures a conversation is not theirs: the hash of its token.
 */
export function createExporting({ orm }: Database, rows: ContactRows, now: () => number) {
  const listed = (of: readonly object[]): string => JSON.stringify(of);

  function* conversation(stored: typeof conversations.$inferSelect): Generator<string> {
    const { tokenHash: _, contact, snapshot, ...row } = stored;
    yield `${JSON.stringify({ ...row, contact: parsed(contact), snapshot: parsed(snapshot) }).slice(0, -1)},"events":[`;
    for (let after = 0, first = true; ; ) {
      const entries = orm.select().from(events).where(sql`${events.conversationId} = ${row.id} and ${events.seq} > ${after}`).orderBy(asc(events.seq)).limit(page).all();
      for (const { conversationId: __, data, ...entry } of entries) {
        yield `${first ? '' : ','}${JSON.stringify({ ...entry, data: parsed(data) })}`;
        first = false;
      }
      after = entries.at(-1)?.seq ?? after;
      if (entries.length < page) break;
    }
    yield ']';
    for (const [name, table] of besides) yield `,"${name}":${JSON.stringify(orm.select().from(table).where(eq(table.conversationId, row.id)).all())}`;
    yield '}';
  }

  /** @throws {ProblemError} `contact.unknown` */
  return (contactId: string): Generator<string> => {
    const family = rows.family(contactId).map(({ id }) => id);
    if (family.length === 0) throw new ProblemError('contact.unknown');
    return (function* () {
      const kept = orm.select().from(contacts).where(inArray(contacts.id, family)).all();
      yield `{"exportedAt":${JSON.stringify(new Date(now()).toISOString())},"contacts":${listed(kept.map(({ attributes, tags, consent, ...row }) => ({ ...row, attributes: parsed(attributes), tags: parsed(tags), consent: parsed(consent) })))},"conversations":[`;
      const theirs = orm.select({ id: conversations.id }).from(conversations).where(inArray(conversations.contactId, family)).orderBy(asc(conversations.createdAt), asc(conversations.id)).all();
      for (const [index, { id }] of theirs.entries()) {
        const row = orm.select().from(conversations).where(eq(conversations.id, id)).get();
        if (row === undefined) continue;
        if (index > 0) yield ',';
        yield* conversation(row);
      }
      const talks = sql`(select id from ${conversations} where ${inArray(conversations.contactId, family)})`;
      yield '],"tickets":[';
      for (const [index, ticket] of orm.select().from(tickets).where(or(inArray(tickets.contactId, family), sql`${tickets.conversationId} in ${talks}`)).orderBy(asc(tickets.number)).all().entries()) {
        const history = orm.select().from(ticketEvents).where(sql`${ticketEvents.number} = ${ticket.number}`).orderBy(asc(ticketEvents.seq)).all();
        yield `${index > 0 ? ',' : ''}${JSON.stringify({ ...ticket, events: history.map(({ data, ...entry }) => ({ ...entry, data: parsed(data) })) })}`;
      }
      yield `],"tasks":${listed(orm.select().from(tasks).where(or(inArray(tasks.contactId, family), sql`${tasks.conversationId} in ${talks}`)).all())}}`;
    })();
  };
}

/** Stored JSON as what it says; text that is none as it is. */
function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return text;
  }
}
