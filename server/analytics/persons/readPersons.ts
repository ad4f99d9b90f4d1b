import type { NodePersons } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { findSegments } from '../filter/findSegments.ts';
import type { AskedJourneys } from '../journeys/walkJourneys.ts';
import { sumRollups } from '../rollups/sumRollups.ts';
import { readMerges } from './readMerges.ts';
import { Visitors } from './visitors.ts';

/** By database, so that each thread reads its own once. */
const known = new WeakMap<Database, Visitors>();

/**
 * How many customers came to each node of a flow: distinct contacts, merged ones being one; a conversation of no contact
 * is a customer of its own. What is held in memory is told from the database by the roll-ups, which know how many
 * conversations came to each node: where those differ, all is read anew.
 */
export function readPersons(database: Database, { filter, period }: AskedJourneys): Omit<NodePersons, 'scope'> {
  const found = findSegments(database, filter);
  const merges = readMerges(database);
  const sums = new Map<string, number>();
  for (const { node, became, conversations } of sumRollups(database, found, period)) if (became !== 'begun') sums.set(node, (sums.get(node) ?? 0) + conversations);

  let visitors = known.get(database);
  visitors?.refresh(merges);
  let counted = visitors?.count(found.ids, period);
  if (counted === undefined || counted.nodes.size !== sums.size || counted.nodes.entries().some(([node, { conversations }]) => sums.get(node) !== conversations)) {
    visitors = new Visitors(database, merges);
    known.set(database, visitors);
    counted = visitors.count(found.ids, period);
  }
  return { persons: counted.persons, nodes: counted.nodes.entries().map(([node, { persons }]) => ({ node: node || null, persons })).toArray() };
}
