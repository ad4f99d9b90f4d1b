/** Times are milliseconds since 1970 in UTC. JSON is text that the owning module parses with its schema. */
export * from './schema/flows.ts';
export * from './schema/chat.ts';
export * from './schema/desk.ts';
export * from './schema/contacts.ts';
export * from './schema/tickets.ts';
export * from './schema/knowledge.ts';
export * from './schema/house.ts';
export * from './schema/staff.ts';
export * from './schema/analytics.ts';
