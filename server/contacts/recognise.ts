import { randomBytes } from 'node:crypto';
import type { ContactFacts } from '../../engine/sdk/event.ts';
import type { StartConversation } from '../contract/chat.ts';
import type { ContactRow, ContactRows } from './contactRows.ts';
import type { ContactFactsOf } from './createFacts.ts';
import { limitAttributes } from './limitAttributes.ts';
import type { Identity } from './readIdentity.ts';

/** What a conversation's beginning tells of whose it is. */
export interface Arrival {
  /** What the business's site said of the customer; not verified. */
  readonly contact: StartConversation['contact'] | null;
  /** From a signed token. */
  readonly identity?: Identity | undefined;
  /** The contact whose earlier conversation the customer holds the token of. */
  readonly continues?: string | undefined;
  readonly locale: string;
}

/** Whose conversation it is, and what the flow may know of them. */
export interface Recognition {
  readonly contactId: string;
  readonly facts: ContactFacts;
}

/**
 * Tells whose conversation begins: the contact that a signed token names, else the one that is continued, else a new one.
 * What is only claimed never leads to somebody else's contact. To be run inside the transaction of the beginning.
 */
export function createRecognise({ rows, facts, now }: { readonly rows: ContactRows; readonly facts: ContactFactsOf; readonly now: () => number }): (arrival: Arrival) => Recognition {
  return ({ contact, identity, continues, locale }) => {
    const at = now();
    const known = identity ? rows.byExternalId(identity.externalId) : continued(rows, continues);
    const claimed = { name: contact?.name?.trim() ?? '', email: contact?.email ?? '' };
    if (known) {
      const told = identity ? vouched(identity, known) : known.externalId === null ? claims(claimed, known) : {};
      const heard = { ...known, ...told, locale };
      if (JSON.stringify(heard) !== JSON.stringify(known)) rows.change(known, heard, at);
      for (const id of new Set([known.id, rows.root(known.id)])) rows.seen(id, at);
      return { contactId: known.id, facts: facts(known.id) };
    }
    const id = `p${randomBytes(12).toString('base64url')}`;
    rows.insert({ id, locale, externalId: identity?.externalId ?? null, verifiedAt: identity ? at : null, ...claimed }, at);
    const made = identity && rows.get(id);
    if (made) rows.change(made, vouched(identity, made), at);
    return { contactId: id, facts: facts(id) };
  };
}

function continued(rows: ContactRows, id: string | undefined): ContactRow | undefined {
  const found = id === undefined ? undefined : rows.get(id);
  return found?.erasedAt === null ? found : undefined;
}

/** What a signed token says of them goes over what was known; what it leaves out stays. */
function vouched(identity: Identity, known: ContactRow): Partial<ContactRow> {
  const { externalId: _, attributes, ...told } = identity;
  const said = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
  return { ...said, ...(attributes && { attributes: limitAttributes(attributes, known.attributes) }) };
}

/** Somebody unverified may say anew what they are called. */
function claims({ name, email }: { readonly name: string; readonly email: string }, known: ContactRow): Partial<ContactRow> {
  return { name: name === '' ? known.name : name, email: email === '' ? known.email : email };
}
