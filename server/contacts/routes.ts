import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import { contactChange, contactConversations, contactDetail, contactList } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { ProblemError } from '../problem.ts';
import { careRoutes } from './careRoutes.ts';
import { contactId, desk, refused, supervisors, tags, unwritten, type ContactsHouse } from './contactsHouse.ts';
import { knownContact } from './knownContact.ts';
import { wholeRoutes } from './wholeRoutes.ts';

const cursor = z.string().max(120).regex(/^\d{1,16}\.[\w-]{1,64}$/);
const query = z.object({
  q: z.string().max(200).optional(),
  vip: z.coerce.number().int().min(0).max(3).optional(),
  tag: z.string().max(40).optional(),
  blocked: z.stringbool().optional(),
  before: cursor.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

/** Customers: finding and reading them, and what staff do for them. Mounted at `/api/contacts`. */
export function contactRoutes(house: ContactsHouse): OpenAPIHono<ApiEnv> {
  const { contacts, committer } = house;
  const api = createApi();
  const known = knownContact(contacts);

  const list = createRoute({
    method: 'get',
    path: '/',
    tags,
    summary: 'Find customers',
    description: 'Those seen last first. `q` is looked for in names, e-mail addresses, phone numbers, external ids and tags; `vip` is the least level. Agents find those of chats that they are or were on.',
    middleware: requireRole(...desk),
    request: { query },
    responses: { 200: { description: 'Contacts', content: jsonOf(contactList) }, ...problems(...refused, 'request.invalid') },
  });
  api.openapi(list, (c) => {
    const { id, role } = c.get('staff');
    return c.json(contacts.list({ ...c.req.valid('query'), ...(role === 'agent' && { agent: id }) }), 200);
  });

  const read = createRoute({
    method: 'get',
    path: '/{id}',
    tags,
    summary: 'A customer',
    description: 'By any of the contacts that were found to be one; the answer\'s `id` is the one that stands for all.',
    middleware: requireRole(...desk),
    request: { params: contactId },
    responses: { 200: { description: 'The contact', content: jsonOf(contactDetail) }, ...problems(...refused, 'contact.unknown') },
  });
  api.openapi(read, (c) => c.json(contacts.read(known(c)), 200));

  const change = createRoute({
    method: 'patch',
    path: '/{id}',
    tags,
    summary: 'Change what is known of a customer',
    description: 'Agents may change the note alone.',
    middleware: requireRole(...desk),
    request: { params: contactId, body: { required: true, content: jsonOf(contactChange) } },
    responses: {
      200: { description: 'The contact', content: jsonOf(contactDetail) },
      ...problems(...refused, 'contact.unknown', 'contact.changed', 'contact.erased', ...unwritten),
    },
  });
  api.openapi(change, async (c) => {
    const asked = c.req.valid('json');
    const id = known(c);
    if (!supervisors.includes(c.get('staff').role) && Object.keys(asked).some((name) => name !== 'note' && name !== 'revision')) throw new ProblemError('auth.forbidden');
    await committer.run(() => contacts.update(id, asked));
    return c.json(contacts.read(id), 200);
  });

  const talks = createRoute({
    method: 'get',
    path: '/{id}/conversations',
    tags,
    summary: 'A customer\'s conversations',
    middleware: requireRole(...desk),
    request: { params: contactId, query: query.pick({ before: true }) },
    responses: { 200: { description: 'The latest first', content: jsonOf(contactConversations) }, ...problems(...refused, 'contact.unknown', 'request.invalid') },
  });
  api.openapi(talks, (c) => c.json(contacts.conversations(known(c), c.req.valid('query').before), 200));

  api.route('/', careRoutes(house));
  api.route('/', wholeRoutes(house));
  return api;
}
