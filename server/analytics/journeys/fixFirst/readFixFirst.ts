import type { FixFirst } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { walkJourneys, type AskedJourneys } from '../walkJourneys.ts';
import { fixFirstOf } from './fixFirstOf.ts';
import { readMeanings } from './readMeanings.ts';

/** The nodes of a flow by how many customers of a period were lost there. */
export function readFixFirst(database: Database, asked: AskedJourneys): Omit<FixFirst, 'scope'> {
  const spoke = database.connection.prepare<[string, number], number>("select 1 from events where conversation_id = ? and seq > ? and kind in ('customer', 'handoff-asked') limit 1").pluck();
  return fixFirstOf(walkJourneys(database, asked), readMeanings(database, asked.filter.flow), (id, after) => spoke.get(id, after) !== undefined);
}
