/** What an analytics page's address asks for: the filter, and what a page has of its own. Whoever uses a part of it reads it with its schema. */
export type AnalyticsSearch = Readonly<Record<string, string | number | undefined>>;

/** Of an address, what can be a part of it at all. The router knows no more, so that other rooms need not load the schemas. */
export function analyticsSearch(search: Readonly<Record<string, unknown>>): AnalyticsSearch {
  return Object.fromEntries(Object.entries(search).filter((part): part is [string, string | number] => typeof part[1] === 'string' || typeof part[1] === 'number'));
}
