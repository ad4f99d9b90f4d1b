import type { ContactFacts } from '../../engine/sdk/event.ts';
import type { Database } from '../db/open.ts';
import type { ContactRows } from './contactRows.ts';
import { joinPerson } from './joinPerson.ts';

export type ContactFactsOf = (contactId: string) => ContactFacts;

/**
 * What a flow may know of whose conversation it is, after merges. Of a contact that is not there, nothing. `returning` is
 * somebody of whom a conversation was kept before, asked while the present one begins.
 */
export function createFacts({ connection }: Database, rows: ContactRows): ContactFactsOf {
  const talked = connection.prepare<[string], number>('select 1 from conversations where contact_id in (select value from json_each(?)) limit 1').pluck();
  return (contactId) => {
    const [root, ...others] = rows.family(contactId);
    if (root === undefined) return { verified: false, returning: false, vip: 0, name: '', tags: [], attributes: {} };
    const { name, vip, tags, attributes, externalId } = joinPerson([root, ...others]);
    const returning = talked.get(JSON.stringify([root, ...others].map(({ id }) => id))) !== undefined;
    return { verified: externalId !== null, returning, vip, name, tags, attributes };
  };
}
