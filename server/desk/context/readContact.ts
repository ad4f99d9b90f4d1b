import * as z from 'zod';
import type { ContactRow } from '../../contacts/contactRows.ts';
import { joinPerson } from '../../contacts/joinPerson.ts';
import type { ContextContact } from '../../contract.ts';

/** What the business's site says of a customer as a conversation begins. */
const told = z
  .object({ name: z.string().catch(''), email: z.string().catch(''), attributes: z.record(z.string(), z.string()).catch({}) })
  .nullable()
  .catch(null);

/** Attributes as the business's site told them; none where it did not. */
export function toldAttributes(contact: string | null): Readonly<Record<string, string>> {
  return told.parse(JSON.parse(contact ?? 'null'))?.attributes ?? {};
}

/**
 * Whose chat it is: the person that the contacts are, or else whom the business's site has told of; null when nobody has said.
 *
 * @param family all the contacts that are one with the conversation's own, that which the others were merged into first.
 * @param now milliseconds since 1970 in UTC.
 */
export function readContact([root, ...others]: readonly ContactRow[], contact: string | null, now: number): ContextContact | null {
  const said = told.parse(JSON.parse(contact ?? 'null'));
  if (root === undefined) return said && { ...unknown, ...said };
  const { id, name, email, phone, verifiedAt, vip, blockedUntil, tags, attributes, consent, note } = joinPerson([root, ...others]);
  return {
    id,
    name: name || (said?.name ?? ''),
    email: email || (said?.email ?? ''),
    phone,
    verified: verifiedAt !== null,
    vip,
    blocked: blockedUntil !== null && blockedUntil > now,
    tags: [...tags],
    attributes: { ...said?.attributes, ...attributes },
    consent: Object.entries(consent).map(([purpose, { given, at }]) => ({ purpose, given, at: new Date(at).toISOString() })),
    note,
  };
}

const unknown: ContextContact = { id: null, name: '', email: '', phone: '', verified: false, vip: 0, blocked: false, tags: [], attributes: {}, consent: [], note: '' };
