import { eq, sql } from 'drizzle-orm';
import type { JourneyFilter } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { flows } from '../../db/schema.ts';
import { ProblemError } from '../../problem.ts';
import { askedOf } from '../filter/askedOf.ts';
import type { AskedJourneys } from './walkJourneys.ts';

/**
 * Makes the function that tells what a request about one flow asks for. It throws `ProblemError`: `flow.unknown`, or
 * `analytics.period-wrong`.
 */
export function createAskedJourneys({ orm }: Database, now: () => number): (query: JourneyFilter) => AskedJourneys & { readonly zone: string } {
  const known = orm.select({ id: flows.id }).from(flows).where(eq(flows.id, sql.placeholder('id'))).prepare();
  return (query) => {
    if (known.get({ id: query.flow }) === undefined) throw new ProblemError('flow.unknown');
    const { filter, ...asked } = askedOf(query, now());
    return { ...asked, filter: { ...filter, flow: query.flow } };
  };
}
