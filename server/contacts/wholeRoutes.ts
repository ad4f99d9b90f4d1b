import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import { contactErased } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { contactId, refused, supervisors, tags, type ContactsHouse } from './contactsHouse.ts';
import { erasePerson } from './erasePerson.ts';
import { knownContact } from './knownContact.ts';
import { streamParts } from './streamParts.ts';

/** What is done with all that there is of a customer. */
export function wholeRoutes(house: ContactsHouse): OpenAPIHono<ApiEnv> {
  const { contacts } = house;
  const api = createApi();
  const known = knownContact(contacts);

  const exported = createRoute({
    method: 'get',
    path: '/{id}/export',
    tags,
    summary: 'Everything that is held of a customer',
    description: 'One JSON document to keep: the contact with those merged into it, every conversation with its messages and notes, tickets, tasks, surveys, questions.',
    request: { params: contactId },
    responses: { 200: { description: 'The document', content: { 'application/json': { schema: z.unknown() } } }, ...problems(...refused, 'contact.unknown') },
  });
  // A stream is no JSON to the library's types.
  api.openAPIRegistry.registerPath(exported);
  api.get('/:id/export', requireRole(...supervisors), (c) => {
    const id = known(c);
    return c.body(streamParts(contacts.exportPerson(id)), 200, {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="contact-${encodeURIComponent(contacts.root(id))}.json"`,
    });
  });

  const erased = createRoute({
    method: 'post',
    path: '/{id}/erase',
    tags,
    summary: 'Erase a customer',
    description: 'The words of and about them are gone for good, from the database\'s log too; what is counted stays. Conversations that go on are ended. Safe to repeat.',
    middleware: requireRole(...supervisors),
    request: { params: contactId },
    responses: { 200: { description: 'It is done', content: jsonOf(contactErased) }, ...problems(...refused, 'contact.unknown', 'storage.busy', 'storage.full', 'server.stopping') },
  });
  api.openapi(erased, async (c) => {
    const id = known(c);
    await erasePerson(house, id);
    return c.json({ held: contacts.held(id) }, 200);
  });

  return api;
}
