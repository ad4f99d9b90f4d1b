import { sql } from 'drizzle-orm';
import type { Database } from '../db/open.ts';
import { missesOf } from './missesOf.ts';

export interface MissRow {
  readonly conversationId: string;
  readonly seq: number;
  readonly at: number;
  readonly locale: string;
  readonly text: string;
  readonly entry: string | null;
  readonly why: 'missed' | 'unsure' | 'unhelpful' | 'handed-over';
}

export interface AskedMisses {
  readonly base: string;
  readonly state: 'open' | 'ignored';
}

/** Misses told. */
const most = 2_000;

/** The latest questions that a base did not help with, latest first. */
export function readMissRows({ orm }: Database, { base, state }: AskedMisses): MissRow[] {
  return orm.all<MissRow>(sql`select * from (${missesOf(base, state)}) order by at desc, conversationId, seq limit ${most}`);
}
