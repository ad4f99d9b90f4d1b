import type { FixFirst } from '../../../contract.ts';
import type { Database } from '../../../db/open.ts';
import { walkJourneys, type AskedJourneys } from '../walkJourneys.ts';
import { fixFirstOf } from './fixFirstOf.ts';
import { readCards } from './readCards.ts';
import { readLaterLog } from './readLaterLog.ts';
import { readReturns } from './readReturns.ts';

/** The nodes of a flow by what it costs that customers of a period were lost there, as it is known `now`. */
export function readFixFirst(database: Database, { now, ...asked }: AskedJourneys & { readonly now: number }): Omit<FixFirst, 'scope'> {
  return fixFirstOf(walkJourneys(database, asked), {
    cardOf: readCards(database, asked.filter.flow),
    log: readLaterLog(database),
    returnsOf: (leavings) => readReturns(database, leavings, now),
  });
}
