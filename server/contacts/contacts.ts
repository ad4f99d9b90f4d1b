import { createChanging } from './changeContacts.ts';
import { contactPerformer } from './contactPerformer.ts';
import { createContactRows } from './contactRows.ts';
import { createErasing } from './createErasing.ts';
import { createExporting } from './createExporting.ts';
import { createFacts } from './createFacts.ts';
import { createIsBlocked } from './createIsBlocked.ts';
import { createListing } from './listContacts.ts';
import { createMayReadContact } from './mayReadContact.ts';
import { createMerging } from './mergeContacts.ts';
import { createReading } from './readContacts.ts';
import { createIdentityReader } from './readIdentity.ts';
import { createRecognise } from './recognise.ts';
import type { Database } from '../db/open.ts';
import { createDeskSettings } from '../desk/deskSettings.ts';

/**
 * Customers across their conversations. Everything but `readIdentity` is synchronous, its statements prepared, and what
 * changes anything is meant to run inside a job of the committer. `now` is in milliseconds since 1970; `identitySecret` is
 * shared with the business's site, which signs tokens with it.
 */
export function createContacts({ database, now, identitySecret }: { readonly database: Database; readonly now: () => number; readonly identitySecret: string | null }) {
  const { connection } = database;
  const rows = createContactRows(database);
  const facts = createFacts(database, rows);
  const changing = createChanging(rows, now);
  const reading = createReading(database, rows);
  const listing = createListing(database, rows, now);
  const settings = createDeskSettings(database);
  const open = connection.prepare<[string], string>("select id from conversations where contact_id in (select value from json_each(?)) and status <> 'closed'").pluck();

  return {
    readIdentity: createIdentityReader(identitySecret, now),
    recognise: createRecognise({ rows, facts, now }),
    facts,
    performer: contactPerformer({ database, rows, changing, factsOf: facts }),
    exists: (id: string): boolean => rows.get(id) !== undefined,
    /** Who a contact is after merges. */
    root: rows.root,
    /** The ids of all contacts that are one person with it, the root first. */
    family: (id: string): string[] => rows.below(rows.root(id)),
    isBlocked: createIsBlocked(database),
    list: listing.list,
    ...reading,
    ...changing,
    ...createMerging(rows, now),
    mayRead: createMayReadContact(database, rows),
    exportPerson: createExporting(database, rows, now),
    openConversations: (id: string): string[] => open.all(JSON.stringify(rows.below(rows.root(id)))),
    erase: createErasing(database, rows, { now, topics: () => settings.read().topics, erased: listing.forgetTags }),
  };
}

export type Contacts = ReturnType<typeof createContacts>;
