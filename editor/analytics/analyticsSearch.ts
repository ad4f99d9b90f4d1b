/**
 * What an analytics page's address asks for: the filter, and what a page has of its own. Whoever uses a part of it reads
 * it with its schema; the router does not, so that other rooms need not load the schemas.
 */
export type AnalyticsSearch = Readonly<Record<string, unknown>>;
