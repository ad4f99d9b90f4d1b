import type { Database } from '../../db/open.ts';
import type { Period } from './periodOf.ts';
import { readEarliest } from './readEarliest.ts';

/** Whether there are data for all of a period that another is compared with: one that begins before the first conversation would let anything seem to grow. */
export function isComparable(database: Database, { from }: Period): boolean {
  const earliest = readEarliest(database);
  return earliest !== null && earliest <= from;
}
