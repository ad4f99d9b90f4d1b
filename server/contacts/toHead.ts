import type { ContactHead } from '../contract/contacts.ts';
import { isoOf } from '../http/isoOf.ts';
import type { JoinedPerson } from './joinPerson.ts';

/** A person as lists show them. */
export function toHead({ id, name, email, phone, locale, externalId, vip, tags, blockedUntil, createdAt, seenAt }: JoinedPerson, conversations: number): ContactHead {
  return { id, name, email, phone, locale, externalId, vip, tags: [...tags], conversations, blockedUntil: isoOf(blockedUntil), createdAt: isoOf(createdAt), seenAt: isoOf(seenAt) };
}
