import type { Database } from '../../db/open.ts';

/** When the first conversation began, in milliseconds since 1970; null in a house without any. What lies before says nothing. */
export function readEarliest({ connection }: Database): number | null {
  return connection.prepare<[], number | null>('select min(created_at) from conversations').pluck().get() ?? null;
}
