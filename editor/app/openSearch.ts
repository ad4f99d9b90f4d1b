/** What an address asks for, before a room has read it. */
export type OpenSearch = Readonly<Record<string, unknown>>;
