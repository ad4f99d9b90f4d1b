import { randomBytes } from 'node:crypto';
import { contact } from '../../nodes/effects.ts';
import { attributeName, attributeText, consentPurpose, contactEmail, contactName, contactPhone, contactTag, externalId } from '../contract/contacts.ts';
import type { Database } from '../db/open.ts';
import type { Around, Outcome, Performer } from '../effects/performer.ts';
import type { Changing } from './changeContacts.ts';
import type { ContactRow, ContactRows } from './contactRows.ts';
import type { ContactFactsOf } from './createFacts.ts';
import { joinPerson, type JoinedPerson } from './joinPerson.ts';
import { attributesMost } from './limitAttributes.ts';

const failed: Outcome = { outcome: 'failed', data: {} };
const unknown: Outcome = { outcome: 'unknown', data: {} };

interface ContactRooms {
  readonly database: Database;
  readonly rows: ContactRows;
  readonly changing: Changing;
  readonly factsOf: ContactFactsOf;
}

/** Keeps and reads what a flow asks for, in the transaction of its turn. What cannot be kept as it is fails as a whole. */
export function contactPerformer({ database: { connection }, rows, changing, factsOf }: ContactRooms): Performer {
  const owner = connection.prepare<[string], string | null>('select contact_id from conversations where id = ?').pluck();
  const give = connection.prepare<[string, string]>('update conversations set contact_id = ? where id = ?');
  const held = connection.prepare<[{ id: string; conversation: string }], number>(`
    select exists (select 1 from conversations where contact_id = @id and id <> @conversation) or exists (select 1 from tickets where contact_id = @id)
      or exists (select 1 from tasks where contact_id = @id) or exists (select 1 from contacts where merged_into = @id)`).pluck();

  /** The contact whose conversation it is from now on: the one with the external id, which is made where there is none. */
  function identified(from: ContactRow | undefined, id: string, { conversationId, locale, now }: Around): string {
    const known = rows.byExternalId(id);
    if (from && known?.id === from.id) return from.id;
    // Somebody who was nobody before, and of whom there is nothing else, was this customer all along.
    const alone = from?.externalId === null && from.mergedInto === null && from.erasedAt === null && held.get({ id: from.id, conversation: conversationId }) === 0;
    if (known === undefined && from && alone) {
      rows.change(from, { externalId: id, verifiedAt: now }, now);
      return from.id;
    }
    const to = known?.id ?? `p${randomBytes(12).toString('base64url')}`;
    if (known === undefined) rows.insert({ id: to, name: '', email: '', locale, externalId: id, verifiedAt: now }, now);
    else for (const each of new Set([to, rows.root(to)])) rows.seen(each, now);
    give.run(to, conversationId);
    if (from && alone && from.note === '' && from.tags.length === 0 && from.blockedUntil === null) rows.remove(from.id);
    return to;
  }

  return {
    mode: 'turn',
    perform(asked, around) {
      const { read, write, identify, consent, addTags } = contact.params.parse(asked);
      const change = toChange(write);
      const who = identify === null ? undefined : externalId.safeParse(identify.trim());
      if (change === null || who?.success === false || (consent && !consentPurpose.safeParse(consent.purpose).success) || addTags.some((each) => !contactTag.safeParse(each).success)) return failed;

      const current = owner.get(around.conversationId);
      // While a conversation begins, its row is not there yet; and nobody can have been verified by then.
      if (current === undefined && who !== undefined) return failed;
      const from = rows.get(current ?? around.contactId ?? '');
      if (from === undefined && who === undefined) return unknown;
      const id = who === undefined ? (from?.id ?? '') : identified(from, who.data, around);
      const [root] = rows.family(id);
      if (root === undefined || root.erasedAt !== null) return unknown;

      const attributes = Object.fromEntries([...Object.entries(root.attributes), ...change.attributes]);
      if (Object.keys(attributes).length > attributesMost) return failed;
      if (Object.keys(write).length > 0) rows.change(root, { ...change.fields, attributes }, around.now);
      if (consent) changing.consent(id, consent.purpose, consent.given);
      if (addTags.length > 0) changing.tag(id, { add: addTags, remove: [] });

      const [first, ...others] = rows.family(id);
      if (first === undefined) return unknown;
      const person = joinPerson([first, ...others]);
      const { vip, returning, verified } = factsOf(id, around.conversationId);
      const values = Object.fromEntries(read.flatMap((field) => (isFact(field) ? [] : [[field, textOf(person, field)]])));
      const said = { vip: vip > 0, returning, verified };
      const remembered = (field: string): boolean => (isFact(field) ? said[field] : values[field] !== '');
      const wanted = read.length > 0 ? read : Object.keys(write).length > 0 || identify !== null || consent !== null || addTags.length > 0 ? [] : null;
      const known = wanted === null ? anything(person) || returning : wanted.length === 0 || wanted.some(remembered);
      return known ? { outcome: 'known', data: { values, vip, returning, verified } } : unknown;
    },
  };
}

const facts = ['vip', 'returning', 'verified'] as const;

function isFact(field: string): field is (typeof facts)[number] {
  return facts.some((each) => each === field);
}

const reached = { name: contactName, email: contactEmail, phone: contactPhone } as const;

/** What is written, by where it goes; null when something of it is not what it is said to be. */
function toChange(write: Readonly<Record<string, string>>): { fields: Partial<Record<keyof typeof reached, string>>; attributes: [string, string][] } | null {
  const fields: Partial<Record<keyof typeof reached, string>> = {};
  const attributes: [string, string][] = [];
  for (const [field, text] of Object.entries(write)) {
    const attribute = attributeOf(field);
    if (attribute === null) {
      if (!isReached(field) || !reached[field].safeParse(text.trim()).success) return null;
      fields[field] = text.trim();
    } else {
      if (!attributeName.safeParse(attribute).success || !attributeText.safeParse(text).success) return null;
      attributes.push([attribute, text]);
    }
  }
  return { fields, attributes };
}

function isReached(field: string): field is keyof typeof reached {
  return Object.hasOwn(reached, field);
}

function textOf(person: JoinedPerson, field: string): string {
  const attribute = attributeOf(field);
  if (attribute !== null) return Object.hasOwn(person.attributes, attribute) ? (person.attributes[attribute] ?? '') : '';
  return isReached(field) ? person[field] : '';
}

function attributeOf(field: string): string | null {
  return field.startsWith('attribute:') ? field.slice('attribute:'.length) : null;
}

function anything({ name, email, phone, externalId: id, attributes, vip }: JoinedPerson): boolean {
  return name !== '' || email !== '' || phone !== '' || id !== null || vip > 0 || Object.keys(attributes).length > 0;
}
