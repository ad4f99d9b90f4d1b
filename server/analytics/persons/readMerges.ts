import type { Database } from '../../db/open.ts';
import { rootsOf } from './rootsOf.ts';

/** Rows of contacts that were merged, each with that of the contact it was merged into in the end. */
export function readMerges({ connection }: Database): Map<number, number> {
  return rootsOf(new Map(connection.prepare<[], [number, number]>('select c.rowid, k.rowid from contacts as c join contacts as k on k.id = c.merged_into where c.merged_into is not null order by c.rowid').raw().all()));
}
