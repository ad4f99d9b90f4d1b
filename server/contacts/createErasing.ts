import type { Entry } from '../chat/log.ts';
import { inArray, or, sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { assignments, contacts, conversations, effects, events, handoffs, knowledgeQuestions, surveys, tasks, ticketEvents, tickets, timers, wrapUps } from '../db/schema.ts';
import { ProblemError } from '../problem.ts';
import { blankEntry, blankTicketEvent } from './blankEntry.ts';
import type { ContactRows } from './contactRows.ts';
import { erasedLabel } from './erasedLabel.ts';

interface ErasingParts {
  readonly now: () => number;
  /** The topics that the desk's settings offer. */
  readonly topics: () => readonly string[];
  /** Told within the transaction. */
  readonly erased: () => void;
}

interface LabelledEntry {
  readonly conversation: string;
  readonly seq: number;
  readonly kind: string;
  readonly data: string;
}

type Conversation = typeof conversations.$inferSelect;

/**
 * Takes the words from everything that a person wrote and that was written about them. Every row stays, so that whatever is
 * counted comes out the same. In place of a tag or a topic that nobody else has stands what says nothing, the same wherever it
 * stood, so that conversations of one topic are still of one. To be run inside one transaction; `emptyWal` after its commit makes it last.
 */
export function createErasing({ orm, connection }: Database, rows: ContactRows, { now, topics, erased }: ErasingParts) {
  const blankContact = { name: '', email: '', phone: '', locale: '', externalId: null, verifiedAt: null, attributes: '{}', tags: '[]', vip: 0, consent: '{}', note: '', blockedUntil: null };

  const logOf = connection.prepare<[string], { seq: number; kind: string; data: string }>('select seq, kind, data from events where conversation_id = ? and data is not null');
  const rewrite = connection.prepare<[string, string, number]>('update events set data = ? where conversation_id = ? and seq = ?');

  // Of all tags and topics, by the person's own conversations and tickets or by those of others.
  const theirs = 'theirs(id) as (select value from json_each(@family))';
  const ownLabels = connection.prepare<[object], string>(`with ${theirs}, talks(id) as (select id from conversations where contact_id in theirs)
    select tag from conversation_tags where conversation_id in talks
    union select topic from wrap_ups where conversation_id in talks
    union select topic from tickets where contact_id in theirs or conversation_id in talks`).pluck();
  // Who was erased is no other: what was kept of them for another's sake would outlive both.
  const isGone = (contact: string): string => `exists (select 1 from contacts as p where p.id = ${contact} and (p.erased_at is not null or p.id in theirs))`;
  const isOfGone = isGone('(select contact_id from conversations as c where c.id = conversation_id)');
  const isClass = `exists (select 1 from flow_versions as v, json_each(v.document, '$.nodes') as n, json_each(n.value, '$.config.classes') as k
    where instr(v.document, json_quote(label)) and n.value ->> '$.type' = 'classify' and k.value ->> '$.id' = label)`;
  const sharedLabels = connection.prepare<[object], string>(`with ${theirs}, labels(label) as (select value from json_each(@labels))
    select label from labels where exists (select 1 from conversation_tags where tag = label and not ${isOfGone})
      or exists (select 1 from wrap_ups where topic = label and not ${isOfGone})
      or exists (select 1 from tickets where topic = label and coalesce(contact_id, conversation_id) is not null and not ${isGone('contact_id')} and not ${isOfGone})
      or ${isClass}`).pluck();

  // Of a label that only those have who are gone, so that it goes wherever it stands.
  const retag = connection.prepare<[object]>('update conversation_tags set tag = @key where tag = @label');
  const rename = connection.prepare<[object]>('update wrap_ups set topic = @key where topic = @label');
  const untitle = connection.prepare<[object]>(`with ${theirs} update tickets set topic = '' where topic = @label and (${isGone('contact_id')} or ${isOfGone})`);
  const labelled = connection.prepare<[], LabelledEntry>(`select e.conversation_id as conversation, e.seq, e.kind, e.data
    from contacts as p cross join conversations as c on c.contact_id = p.id cross join events as e on e.conversation_id = c.id where p.erased_at is not null and e.kind in ('tagged', 'wrapped-up')`);

  /** The labels that are no description of one person: those that were set for all, stand on somebody else's too, or are topics of a flow, which are counted with them; and those that are. */
  function labelsOf(family: readonly string[]): { readonly kept: ReadonlySet<string>; readonly gone: readonly string[] } {
    const of = { family: JSON.stringify(family) };
    const own = ownLabels.all(of);
    const kept = new Set([...topics(), ...sharedLabels.all({ ...of, labels: JSON.stringify(own) })]);
    return { kept, gone: own.filter((label) => label !== '' && !kept.has(label)) };
  }

  /** Takes labels from the person, and from those erased before for whose sake they were kept. */
  function eraseLabels(family: readonly string[], gone: readonly string[]): void {
    for (const label of gone) {
      const erasing = { family: JSON.stringify(family), label, key: erasedLabel() };
      for (const statement of [retag, rename, untitle]) statement.run(erasing);
    }
    if (gone.length === 0) return;
    for (const { conversation, seq, kind, data } of labelled.all()) {
      const blank = JSON.stringify(blankEntry(kind, JSON.parse(data), (label) => !gone.includes(label)));
      if (blank !== data) rewrite.run(blank, conversation, seq);
    }
  }

  /** A conversation that goes on is over with that: nothing is left that could go on. */
  function end({ id, seq }: Conversation, at: number): Entry {
    const entry: Entry = { seq: seq + 1, at, kind: 'status', node: null, outlet: null, data: { status: 'closed' } };
    orm.insert(events).values({ conversationId: id, ...entry, data: JSON.stringify(entry.data) }).run();
    orm.update(conversations).set({ status: 'closed', seq: seq + 1, updatedAt: at }).where(sql`${conversations.id} = ${id}`).run();
    orm.update(handoffs).set({ endedAt: at }).where(sql`${handoffs.conversationId} = ${id} and ${handoffs.endedAt} is null`).run();
    orm.update(assignments).set({ endedAt: at, endedAs: 'other' }).where(sql`${assignments.conversationId} = ${id} and ${assignments.endedAt} is null`).run();
    return entry;
  }

  /** `closed` is the state of a conversation that is over, without anything that was in it; `told` is told of each that ends with this, and what its log says. */
  return (contactId: string, closed: (conversation: Conversation) => string, told: (conversation: Conversation, entry: Entry) => void): { readonly conversations: readonly string[]; readonly ended: readonly string[] } => {
    const family = rows.family(contactId).map(({ id }) => id);
    if (family.length === 0) throw new ProblemError('contact.unknown');
    const at = now();
    const { kept, gone } = labelsOf(family);
    const theirs = orm.select().from(conversations).where(inArray(conversations.contactId, family)).all();
    const ended = theirs.filter(({ status }) => status !== 'closed');
    for (const each of ended) told(each, end(each, at));
    for (const each of theirs) {
      orm.update(conversations).set({ contact: null, snapshot: closed(each) }).where(sql`${conversations.id} = ${each.id}`).run();
      for (const { seq, kind, data } of logOf.all(each.id)) {
        const blank = JSON.stringify(blankEntry(kind, JSON.parse(data), (label) => kept.has(label)));
        if (blank !== data) rewrite.run(blank, each.id, seq);
      }
    }
    const talks = sql`(select id from ${conversations} where ${inArray(conversations.contactId, family)})`;
    for (const table of [timers, effects]) orm.delete(table).where(sql`${table.conversationId} in ${talks}`).run();
    orm.update(handoffs).set({ note: '' }).where(sql`${handoffs.conversationId} in ${talks}`).run();
    eraseLabels(family, gone);
    orm.update(wrapUps).set({ summary: '' }).where(sql`${wrapUps.conversationId} in ${talks}`).run();
    orm.update(surveys).set({ comment: '' }).where(sql`${surveys.conversationId} in ${talks}`).run();
    orm.update(knowledgeQuestions).set({ text: '' }).where(sql`${knowledgeQuestions.conversationId} in ${talks}`).run();
    orm.update(tasks).set({ title: '' }).where(or(inArray(tasks.contactId, family), sql`${tasks.conversationId} in ${talks}`)).run();
    const about = or(inArray(tickets.contactId, family), sql`${tickets.conversationId} in ${talks}`);
    for (const { number, seq, data } of orm.select().from(ticketEvents).where(sql`${ticketEvents.number} in (select number from ${tickets} where ${about})`).all()) {
      orm.update(ticketEvents).set({ data: JSON.stringify(blankTicketEvent(JSON.parse(data))) }).where(sql`${ticketEvents.number} = ${number} and ${ticketEvents.seq} = ${seq}`).run();
    }
    orm.update(tickets).set({ subject: '', description: '' }).where(about).run();
    orm.update(contacts).set({ ...blankContact, erasedAt: at, revision: sql`${contacts.revision} + 1`, updatedAt: at }).where(inArray(contacts.id, family)).run();
    erased();
    return { conversations: theirs.map(({ id }) => id), ended: ended.map(({ id }) => id) };
  };
}

export type Erase = ReturnType<typeof createErasing>;
