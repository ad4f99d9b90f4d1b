import type { ContactFacts } from './event.ts';

/** What is known of a customer of whom nothing is known. */
export const unknownContact: ContactFacts = { verified: false, returning: false, vip: 0, name: '', tags: [], attributes: {} };
