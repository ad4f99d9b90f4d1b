import type { OpenSearch } from '../app/openSearch.ts';

/** Values as they go into an address: a number in digits would otherwise stand there in quotes. What is empty leaves it. */
export function toAddress(values: Readonly<Record<string, string | readonly string[] | undefined>>): OpenSearch {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'string' && /^(0|[1-9]\d{0,8})$/.test(value) ? Number(value) : value?.length === 0 ? undefined : value]));
}
