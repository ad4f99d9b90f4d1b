import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { requireRole } from '../auth/requireRole.ts';
import { consentChange, contactBlock, contactDetail, contactMerge, contactTagging } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { contactId, desk, refused, supervisors, tags, unwritten, type ContactsHouse } from './contactsHouse.ts';
import { knownContact } from './knownContact.ts';

/** What staff do for a customer: tags, blocks, consent, and saying that two are one. */
export function careRoutes({ contacts, committer }: ContactsHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();
  const known = knownContact(contacts);
  const told = { 200: { description: 'The contact', content: jsonOf(contactDetail) }, ...problems(...refused, 'contact.unknown', 'contact.erased', ...unwritten) };

  const tag = createRoute({
    method: 'post',
    path: '/{id}/tags',
    tags,
    summary: 'Add and remove tags',
    middleware: requireRole(...desk),
    request: { params: contactId, body: { required: true, content: jsonOf(contactTagging) } },
    responses: told,
  });
  api.openapi(tag, async (c) => {
    const id = known(c);
    await committer.run(() => contacts.tag(id, c.req.valid('json')));
    return c.json(contacts.read(id), 200);
  });

  const block = createRoute({
    method: 'post',
    path: '/{id}/block',
    tags,
    summary: 'Take nothing that they write, until a time',
    middleware: requireRole(...desk),
    request: { params: contactId, body: { required: true, content: jsonOf(contactBlock) } },
    responses: told,
  });
  api.openapi(block, async (c) => {
    const id = known(c);
    const { until } = c.req.valid('json');
    await committer.run(() => contacts.block(id, until === null ? null : Date.parse(until)));
    return c.json(contacts.read(id), 200);
  });

  const consent = createRoute({
    method: 'put',
    path: '/{id}/consent',
    tags,
    summary: 'Note whether they agree to a purpose',
    middleware: requireRole(...supervisors),
    request: { params: contactId, body: { required: true, content: jsonOf(consentChange) } },
    responses: told,
  });
  api.openapi(consent, async (c) => {
    const id = known(c);
    const { purpose, given } = c.req.valid('json');
    await committer.run(() => contacts.consent(id, purpose, given));
    return c.json(contacts.read(id), 200);
  });

  const merge = createRoute({
    method: 'post',
    path: '/{id}/merge',
    tags,
    summary: 'Say that another contact is the same person',
    description: 'The other one, and whoever was merged into it, becomes part of this one. Both are kept, so that it can be taken back.',
    middleware: requireRole(...supervisors),
    request: { params: contactId, body: { required: true, content: jsonOf(contactMerge) } },
    responses: { ...told, ...problems('contact.not-mergeable', 'contact.erased') },
  });
  api.openapi(merge, async (c) => {
    const id = known(c);
    await committer.run(() => contacts.merge(id, c.req.valid('json').contact));
    return c.json(contacts.read(id), 200);
  });

  const unmerge = createRoute({
    method: 'post',
    path: '/{id}/unmerge',
    tags,
    summary: 'Say that a contact is somebody else after all',
    description: 'The one that was merged into another stands for itself again, with whoever was merged into it.',
    middleware: requireRole(...supervisors),
    request: { params: contactId },
    responses: { ...told, ...problems('contact.not-merged') },
  });
  api.openapi(unmerge, async (c) => {
    const id = known(c);
    await committer.run(() => contacts.unmerge(id));
    return c.json(contacts.read(id), 200);
  });

  return api;
}
