import type { Funnel } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { walkJourneys, type AskedJourneys } from '../walkJourneys.ts';
import { funnelOf } from './funnelOf.ts';

/** How many conversations of a period came through some nodes of their flow in order. */
export function readFunnel(database: Database, { nodes, ...asked }: AskedJourneys & { readonly nodes: readonly string[] }): Omit<Funnel, 'scope'> {
  return funnelOf(walkJourneys(database, asked), nodes);
}
