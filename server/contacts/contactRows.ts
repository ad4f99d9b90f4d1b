import { eq, sql } from 'drizzle-orm';
import * as z from 'zod';
import type { Database } from '../db/open.ts';
import { contacts } from '../db/schema.ts';

export type StoredContact = typeof contacts.$inferSelect;

/** A contact's row, read. */
export interface ContactRow extends Omit<StoredContact, 'attributes' | 'tags' | 'consent'> {
  readonly attributes: Readonly<Record<string, string>>;
  readonly tags: readonly string[];
  readonly consent: Readonly<Record<string, Consent>>;
}

export interface Consent {
  readonly given: boolean;
  /** Milliseconds since 1970 in UTC. */
  readonly at: number;
}

const stored = {
  attributes: z.record(z.string(), z.string()),
  tags: z.array(z.string()),
  consent: z.record(z.string(), z.object({ given: z.boolean(), at: z.number() })),
} as const;

const at = sql.placeholder;
/** However they are reached, at most so many contacts are one person; the chain up is as long at most. */
const familyMost = 1_000;

/** Reads and writes contacts one by one, and who was merged into whom. Its statements are prepared once. */
export function createContactRows({ orm, connection }: Database) {
  const byId = orm.select().from(contacts).where(eq(contacts.id, at('id'))).prepare();
  const byExternalId = orm.select().from(contacts).where(eq(contacts.externalId, at('externalId'))).prepare();
  const insert = orm
    .insert(contacts)
    .values({ id: at('id'), name: at('name'), email: at('email'), locale: at('locale'), externalId: at('externalId'), verifiedAt: at('verifiedAt'), createdAt: at('now'), updatedAt: at('now'), seenAt: at('now') })
    .prepare();
  const seen = orm.update(contacts).set({ seenAt: sql`${at('now')}` }).where(eq(contacts.id, at('id'))).prepare();
  const remove = orm.delete(contacts).where(eq(contacts.id, at('id'))).prepare();
  const up = connection.prepare<[string, number], string>(`
    with recursive up(id, step) as (select ?, 0 union all select c.merged_into, step + 1 from contacts c join up on c.id = up.id where c.merged_into is not null and step < ?)
    select id from up order by step desc limit 1`).pluck();
  const down = connection.prepare<[string, number], string>(`
    with recursive down(id) as (select ? union select c.id from contacts c join down on c.merged_into = down.id limit ?) select id from down`).pluck();

  const read = (row: StoredContact): ContactRow => ({
    ...row,
    attributes: stored.attributes.parse(JSON.parse(row.attributes)),
    tags: stored.tags.parse(JSON.parse(row.tags)),
    consent: stored.consent.parse(JSON.parse(row.consent)),
  });

  function get(id: string): ContactRow | undefined {
    const row = byId.get({ id });
    return row && read(row);
  }

  /** Who a contact is after merges: itself, or the one that it was merged into in the end. */
  const root = (id: string): string => up.get(id, familyMost) ?? id;

  /** A contact and all that were merged into it, itself first. */
  const below = (id: string): string[] => down.all(id, familyMost);

  return {
    get,
    root,
    below,
    byExternalId(externalId: string): ContactRow | undefined {
      const row = byExternalId.get({ externalId });
      return row && read(row);
    },
    /** All the contacts that are one person, the one that the others were merged into first. */
    family: (id: string): ContactRow[] => below(root(id)).flatMap((each) => get(each) ?? []),
    insert: (row: Pick<StoredContact, 'id' | 'name' | 'email' | 'locale' | 'externalId' | 'verifiedAt'>, now: number): void => void insert.run({ ...row, now }),
    /** Changes a contact, and its revision with it. */
    change({ id, revision }: Pick<ContactRow, 'id' | 'revision'>, { attributes, tags, consent, ...rest }: Partial<ContactRow>, now: number): void {
      const json = { ...(attributes && { attributes: JSON.stringify(attributes) }), ...(tags && { tags: JSON.stringify(tags) }), ...(consent && { consent: JSON.stringify(consent) }) };
      orm.update(contacts).set({ ...rest, ...json, revision: revision + 1, updatedAt: now }).where(eq(contacts.id, id)).run();
    },
    seen: (id: string, now: number): void => void seen.run({ id, now }),
    remove: (id: string): void => void remove.run({ id }),
  };
}

export type ContactRows = ReturnType<typeof createContactRows>;
