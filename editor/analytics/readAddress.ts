import type * as z from 'zod';
import type { OpenSearch } from '../app/openSearch.ts';

/** Of an address, what a schema of optional texts knows. What the router took for a number is a text again. */
export function readAddress<T>(schema: z.ZodType<T>, search: OpenSearch): T {
  return schema.parse(Object.fromEntries(Object.entries(search).map(([name, value]) => [name, typeof value === 'number' ? String(value) : value])));
}
