import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { missesOf } from './missesOf.ts';

/** How many questions wait in each of some bases, among the latest 20,000 that were asked of it. */
export function countMisses({ orm }: Database, bases: readonly string[]): ReadonlyMap<string, number> {
  return new Map(bases.map((base) => [base, orm.get<{ count: number }>(sql`select count(*) as count from (${missesOf(base, 'open')})`).count]));
}
