import { contactConversations, contactDetail, contactErased, contactList, type ContactChange, type ContactConversations, type ContactDetail, type ContactErased, type ContactList } from '../app/contract.ts';
import { request } from '../app/request.ts';
import type { ContactsSearch } from './contactsSearch.ts';

/** The calls of the contacts' room. All throw a `ProblemError`. */
export const contactApi = {
  list(search: ContactsSearch, before = '', signal?: AbortSignal): Promise<ContactList> {
    const asked = Object.entries({ ...search, ...(before !== '' && { before }), limit: 100 }).flatMap(([name, value]): [string, string][] => (value === undefined ? [] : [[name, String(value)]]));
    return request(`/api/contacts?${new URLSearchParams(asked)}`, { answer: contactList, signal });
  },

  read: (id: string, signal?: AbortSignal): Promise<ContactDetail> => request(path(id), { answer: contactDetail, signal }),
  conversations: (id: string, before: string, signal?: AbortSignal): Promise<ContactConversations> =>
    request(path(id, `conversations${before === '' ? '' : `?before=${encodeURIComponent(before)}`}`), { answer: contactConversations, signal }),

  change: (id: string, body: ContactChange): Promise<ContactDetail> => request(path(id), { method: 'PATCH', body, answer: contactDetail }),
  tag: (id: string, body: { add?: string[]; remove?: string[] }): Promise<ContactDetail> => request(path(id, 'tags'), { method: 'POST', body, answer: contactDetail }),
  consent: (id: string, body: { purpose: string; given: boolean }): Promise<ContactDetail> => request(path(id, 'consent'), { method: 'PUT', body, answer: contactDetail }),
  block: (id: string, until: string | null): Promise<ContactDetail> => request(path(id, 'block'), { method: 'POST', body: { until }, answer: contactDetail }),
  merge: (id: string, contact: string): Promise<ContactDetail> => request(path(id, 'merge'), { method: 'POST', body: { contact }, answer: contactDetail }),
  unmerge: (id: string): Promise<ContactDetail> => request(path(id, 'unmerge'), { method: 'POST', answer: contactDetail }),
  erase: (id: string): Promise<ContactErased> => request(path(id, 'erase'), { method: 'POST', answer: contactErased }),
  exportPath: (id: string): string => path(id, 'export'),
};

function path(id: string, more?: string): string {
  return `/api/contacts/${encodeURIComponent(id)}${more === undefined ? '' : `/${more}`}`;
}
