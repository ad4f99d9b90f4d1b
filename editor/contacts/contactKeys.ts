import type { ContactsSearch } from './contactsSearch.ts';

/** What the browser keeps of contacts, by these names. */
export const contactKeys = {
  all: ['contacts'],
  list: (search: ContactsSearch) => ['contacts', 'list', search],
  one: (id: string) => ['contacts', 'one', id],
  conversations: (id: string) => ['contacts', 'one', id, 'conversations'],
};
