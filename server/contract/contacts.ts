import * as z from 'zod';
import { conversationStatus } from './chat.ts';
import { person } from './staff.ts';
import { intact, locale } from './text.ts';

/** A customer across conversations and channels. With those that were merged into them, one person. */
export const contactHead = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    phone: z.string(),
    locale: z.string(),
    externalId: z.string().nullable().meta({ description: 'Who they are to the business, as a signed token or a flow has verified; null while they only say who they are.' }),
    vip: z.int().min(0).max(3),
    tags: z.array(z.string()),
    blockedUntil: z.iso.datetime().nullable(),
    conversations: z.int(),
    createdAt: z.iso.datetime(),
    seenAt: z.iso.datetime().meta({ description: 'When a conversation of theirs began last.' }),
  })
  .meta({ id: 'ContactHead' });
export type ContactHead = z.infer<typeof contactHead>;

export const contactList = z
  .strictObject({
    contacts: z.array(contactHead),
    next: z.string().nullable().meta({ description: 'Pass as `before` for the next page; null at the end.' }),
    tags: z.array(z.string()).meta({ description: 'Tags in use, the most frequent first.' }),
  })
  .meta({ id: 'ContactList' });
export type ContactList = z.infer<typeof contactList>;

const words = (max: number) => z.union([z.literal(''), intact(max)]);

/** Attributes are keys of a record, so the names to which JavaScript gives a meaning of their own are refused. */
const reserved = new Set(['__proto__', 'constructor', 'prototype']);
export const attributeName = intact(64).refine((name) => !reserved.has(name), 'this name cannot be used');
export const attributeText = words(500);
// A record leaves `__proto__` out without a word.
export const contactAttributes = z
  .preprocess((given) => (typeof given === 'object' && given !== null && Object.hasOwn(given, '__proto__') ? null : given), z.record(attributeName, attributeText))
  .refine((all) => Object.keys(all).length <= 64, '64 attributes at most')
  .meta({ id: 'ContactAttributes' });

export const externalId = intact(200);
export const contactName = words(200);
export const contactEmail = z.union([z.literal(''), z.email().max(320)]);
export const contactPhone = z.union([z.literal(''), z.string().max(40).regex(/^[\d+*#().\-\s]+$/)]);
export const contactVip = z.int().min(0).max(3);
export const contactTag = intact(40);
export const consentPurpose = intact(64);

export const contactConsent = z.record(z.string(), z.strictObject({ given: z.boolean(), at: z.iso.datetime() })).meta({ id: 'ContactConsent' });

export const contactDetail = z
  .strictObject({
    ...contactHead.shape,
    verifiedAt: z.iso.datetime().nullable(),
    attributes: z.record(z.string(), z.string()),
    consent: contactConsent,
    note: z.string(),
    revision: z.int().meta({ description: 'Grows with every change.' }),
    erasedAt: z.iso.datetime().nullable(),
    merged: z
      .array(z.strictObject({ ...contactHead.pick({ id: true, name: true, email: true, externalId: true, conversations: true }).shape, note: z.string(), into: z.string() }))
      .meta({ description: 'Contacts that a person found to be the same.' }),
    tickets: z.array(z.strictObject({ number: z.int(), subject: z.string(), status: z.string(), createdAt: z.iso.datetime() })),
    held: z
      .strictObject({ conversations: z.int(), messages: z.int(), tickets: z.int(), surveys: z.int(), tasks: z.int(), questions: z.int() })
      .meta({ description: 'How much there is of them; erasing takes the words and keeps the counts.' }),
  })
  .meta({ id: 'ContactDetail' });
export type ContactDetail = z.infer<typeof contactDetail>;

export const contactChange = z
  .strictObject({
    revision: z.int().nonnegative(),
    name: contactName.optional(),
    email: contactEmail.optional(),
    phone: contactPhone.optional(),
    locale: z.union([z.literal(''), locale]).optional(),
    vip: contactVip.optional(),
    note: words(4000).optional(),
    attributes: contactAttributes.optional(),
  })
  .meta({ id: 'ContactChange' });
export type ContactChange = z.infer<typeof contactChange>;

export const contactTagging = z.strictObject({ add: z.array(contactTag).max(20).default([]), remove: z.array(contactTag).max(50).default([]) }).refine(({ add, remove }) => add.length + remove.length > 0, 'nothing to add or remove').meta({ id: 'ContactTagging' });
export type ContactTagging = z.infer<typeof contactTagging>;
export const contactBlock = z.strictObject({ until: z.iso.datetime().nullable() }).meta({ id: 'ContactBlock', description: 'Until when nothing that they write is taken; null ends it.' });
export const contactMerge = z.strictObject({ contact: z.string().min(1).max(64) }).meta({ id: 'ContactMerge', description: 'The one that is the same.' });
export const consentChange = z.strictObject({ purpose: consentPurpose, given: z.boolean() }).meta({ id: 'ConsentChange' });

export const contactConversation = z
  .strictObject({
    id: z.string(),
    contact: z.string().meta({ description: 'The contact it began with; another id where contacts were merged.' }),
    flow: z.string(),
    channel: z.string(),
    locale: z.string(),
    status: conversationStatus,
    createdAt: z.iso.datetime(),
    updatedAt: z.iso.datetime(),
    agent: person.nullable().meta({ description: 'Who was on last.' }),
    lastText: z.string(),
  })
  .meta({ id: 'ContactConversation' });
export type ContactConversation = z.infer<typeof contactConversation>;
export const contactConversations = z.strictObject({ conversations: z.array(contactConversation), next: z.string().nullable() }).meta({ id: 'ContactConversations' });
export type ContactConversations = z.infer<typeof contactConversations>;

export const contactErased = z.strictObject({ held: contactDetail.shape.held }).meta({ id: 'ContactErased', description: 'What is still counted of them.' });
export type ContactErased = z.infer<typeof contactErased>;
