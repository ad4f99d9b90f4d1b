import type { NodePersons } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments } from '../filter/findSegments.ts';
import type { AskedJourneys } from '../journeys/walkJourneys.ts';
import { readMerges } from './readMerges.ts';

/**
 * How many customers came to each node of a flow: distinct contacts, merged ones being one; a conversation of no contact
 * is a customer of its own.
 */
export function readPersons(database: Database, { filter, period }: AskedJourneys): Omit<NodePersons, 'scope'> {
  const { ids } = findSegments(database, filter);
  const merges = readMerges(database);
  const rows = database.connection
    .prepare<unknown[], [id: string, contact: string | null, node: string | null]>(
      `select c.id, c.contact_id, v.node from conversations as c left join visits as v on v.conversation_id = c.id and v.first
       where c.flow_id = ? and c.created_at >= ? and c.created_at < ? and c.segment in (select value from json_each(?))`,
    )
    .raw()
    .iterate(filter.flow, period.from, period.to, JSON.stringify(ids));
  const all = new Set<string>();
  const nodes = new Map<string, Set<string>>();
  for (const [id, contact, node] of rows) {
    const person = contact === null ? `conversation ${id}` : `contact ${merges.get(contact) ?? contact}`;
    all.add(person);
    if (node !== null) nodes.set(node, (nodes.get(node) ?? new Set()).add(person));
  }
  return { persons: all.size, nodes: [...nodes].map(([node, of]) => ({ node: node || null, persons: of.size })) };
}
