import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { knowledgeChangeDetail, knowledgeChanges, knowledgeEdit, knowledgeEdited, knowledgePublication } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { acceptedEntries, base, readers, refused, tags, unwritten, writers } from './access.ts';
import type { Knowledge } from './knowledge.ts';

const revision = z.coerce.number().int().positive();

/** What happens to a base's entries: changes, taking them back, letting customers meet them. */
export function changeRoutes({ knowledge }: { readonly knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const edit = createRoute({
    method: 'post',
    path: '/{slug}/changes',
    middleware: writers,
    tags,
    summary: 'Write and remove entries, all or nothing',
    description: 'With `revision`, entries that others have changed since are not written over. The test set is run; where changes reach customers at once, they do so unless the tests get worse.',
    request: { params: base, body: { required: true, content: jsonOf(knowledgeEdit) } },
    responses: { 200: { description: 'Where the base stands', content: jsonOf(knowledgeEdited) }, ...problems(...refused, ...unwritten, 'knowledge.conflict') },
  });
  api.openapi(edit, async (c) => {
    const { put, ...rest } = c.req.valid('json');
    return c.json(await knowledge.edit(c.req.valid('param').slug, { ...rest, put: acceptedEntries(c, put), by: c.get('staff').id }), 200);
  });

  const list = createRoute({
    method: 'get',
    path: '/{slug}/changes',
    middleware: readers,
    tags,
    summary: 'What was done to a knowledge base',
    request: { params: base, query: z.object({ before: revision.optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }) },
    responses: { 200: { description: 'Changes, newest first', content: jsonOf(knowledgeChanges) }, ...problems(...refused, 'request.invalid', 'record.unknown') },
  });
  api.openapi(list, (c) => {
    const { slug } = knowledge.known(c.req.valid('param').slug);
    return c.json({ changes: knowledge.changes(slug, c.req.valid('query')) }, 200);
  });

  const open = createRoute({
    method: 'get',
    path: '/{slug}/changes/{revision}',
    middleware: readers,
    tags,
    summary: 'What one change did',
    request: { params: base.extend({ revision }) },
    responses: { 200: { description: 'Its entries, before and after', content: jsonOf(knowledgeChangeDetail) }, ...problems(...refused, 'request.invalid', 'record.unknown') },
  });
  api.openapi(open, (c) => {
    const params = c.req.valid('param');
    return c.json({ differences: knowledge.differences(knowledge.known(params.slug).slug, params.revision) }, 200);
  });

  const undo = createRoute({
    method: 'post',
    path: '/{slug}/changes/{revision}/undo',
    middleware: writers,
    tags,
    summary: 'Take a change back',
    description: 'Refused when its entries are no longer as it left them. What was undone can be done again by undoing the undoing.',
    request: { params: base.extend({ revision }) },
    responses: { 200: { description: 'Where the base stands', content: jsonOf(knowledgeEdited) }, ...problems(...refused, 'request.invalid', 'record.unknown', 'knowledge.not-undoable', 'storage.busy') },
  });
  api.openapi(undo, async (c) => c.json(await knowledge.undo(c.req.valid('param').slug, c.req.valid('param').revision, c.get('staff').id), 200));

  const publish = createRoute({
    method: 'post',
    path: '/{slug}/publish',
    middleware: writers,
    tags,
    summary: 'Let customers meet the draft of a knowledge base',
    request: { params: base, body: { required: true, content: jsonOf(knowledgePublication) } },
    responses: { 200: { description: 'Where the base stands', content: jsonOf(knowledgeEdited) }, ...problems(...refused, 'request.invalid', 'request.not-json', 'record.unknown', 'knowledge.tests-worse', 'storage.busy') },
  });
  api.openapi(publish, async (c) => c.json(await knowledge.publish(c.req.valid('param').slug, { ...c.req.valid('json'), by: c.get('staff').id }), 200));

  return api;
}
