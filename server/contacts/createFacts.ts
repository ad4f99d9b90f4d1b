import type { ContactFacts } from '../../engine/sdk/event.ts';
import type { Database } from '../db/open.ts';
import type { ContactRows } from './contactRows.ts';
import { joinPerson } from './joinPerson.ts';

/** `besides` is the conversation that is under way. */
export type ContactFactsOf = (contactId: string, besides?: string) => ContactFacts;

/**
 * What a flow may know of whose conversation it is, after merges. Of a contact that is not there, nothing. Somebody is
 * `returning` when there is another conversation of theirs.
 */
export function createFacts({ connection }: Database, rows: ContactRows): ContactFactsOf {
  const talked = connection.prepare<[string, string], number>('select 1 from conversations where contact_id in (select value from json_each(?)) and id <> ? limit 1').pluck();
  return (contactId, besides = '') => {
    const [root, ...others] = rows.family(contactId);
    if (root === undefined) return { verified: false, returning: false, vip: 0, name: '', tags: [], attributes: {} };
    const { name, vip, tags, attributes, externalId } = joinPerson([root, ...others]);
    const returning = talked.get(JSON.stringify([root, ...others].map(({ id }) => id)), besides) !== undefined;
    return { verified: externalId !== null, returning, vip, name, tags, attributes };
  };
}
