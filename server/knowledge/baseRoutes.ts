import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { knowledgeBase, knowledgeChangeOfBase, knowledgeDetail, knowledgeSummaries, newKnowledgeBase } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { ProblemError } from '../problem.ts';
import { base, readers, refuse, refused, tags, unreadable, unstored, unwritten, writers } from './access.ts';
import type { Knowledge } from './knowledge.ts';
import { readKnowledgeFile } from './readKnowledgeFile.ts';

/** The bases themselves: list, make, read, change how they behave, write whole, remove. */
export function baseRoutes({ knowledge }: { readonly knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/',
    middleware: readers,
    tags,
    summary: 'All knowledge bases',
    responses: { 200: { description: 'Knowledge bases by slug, and how well meaning is understood', content: jsonOf(knowledgeSummaries) }, ...problems(...refused, 'server.stopping') },
  });
  api.openapi(list, async (c) => c.json({ bases: await knowledge.list(), encoders: knowledge.encoders() }, 200));

  const create = createRoute({
    method: 'post',
    path: '/',
    middleware: writers,
    tags,
    summary: 'Make an empty knowledge base',
    request: { body: { required: true, content: jsonOf(newKnowledgeBase) } },
    responses: { 201: { description: 'The base; its missed questions are not counted', content: jsonOf(knowledgeDetail) }, ...problems(...refused, ...unreadable, ...unstored, 'knowledge.slug-taken') },
  });
  api.openapi(create, async (c) => {
    const { slug, name } = c.req.valid('json');
    await knowledge.create(slug, name);
    return c.json(knowledge.uncounted(slug), 201);
  });

  const read = createRoute({
    method: 'get',
    path: '/{slug}',
    middleware: readers,
    tags,
    summary: 'A whole knowledge base',
    description: 'As it is being worked on.',
    request: { params: base },
    responses: { 200: { description: 'The knowledge base', content: jsonOf(knowledgeBase) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(read, (c) => {
    const found = knowledge.read(c.req.valid('param').slug);
    if (found === undefined) throw new ProblemError('record.unknown');
    return c.json(found, 200);
  });

  const detail = createRoute({
    method: 'get',
    path: '/{slug}/detail',
    middleware: readers,
    tags,
    summary: 'A knowledge base for those who work on it',
    request: { params: base },
    responses: { 200: { description: 'Entries with their state, tests, settings', content: jsonOf(knowledgeDetail) }, ...problems(...refused, 'record.unknown', 'server.stopping') },
  });
  api.openapi(detail, async (c) => c.json(await knowledge.detail(c.req.valid('param').slug), 200));

  const change = createRoute({
    method: 'patch',
    path: '/{slug}',
    middleware: writers,
    tags,
    summary: 'Change a knowledge base’s name or how it behaves',
    description: 'Acts at once.',
    request: { params: base, body: { required: true, content: jsonOf(knowledgeChangeOfBase) } },
    responses: { 200: { description: 'The base; its missed questions are not counted', content: jsonOf(knowledgeDetail) }, ...problems(...refused, ...unreadable, ...unstored, 'record.unknown') },
  });
  api.openapi(change, async (c) => {
    const { slug } = c.req.valid('param');
    await knowledge.change(slug, c.req.valid('json'));
    return c.json(knowledge.uncounted(slug), 200);
  });

  const replace = createRoute({
    method: 'put',
    path: '/{slug}',
    middleware: writers,
    tags,
    summary: 'Write a knowledge base whole',
    description: 'Counts as an import; makes the base where there is none.',
    request: { params: base, body: { required: true, content: { 'application/json': { schema: z.unknown().meta({ description: 'A KnowledgeBase' }) } } } },
    responses: { 200: { description: 'The knowledge base as it is now', content: jsonOf(knowledgeBase) }, ...problems(...refused, ...unwritten) },
  });
  api.openapi(replace, async (c) => {
    const reading = readKnowledgeFile('json', new Uint8Array(await c.req.arrayBuffer()), { slug: c.req.valid('param').slug, name: {} });
    if (!reading.ok) return refuse(c, reading.issues);
    await knowledge.replace(reading.knowledge, { by: c.get('staff').id });
    return c.json(reading.knowledge, 200);
  });

  const remove = createRoute({
    method: 'delete',
    path: '/{slug}',
    middleware: writers,
    tags,
    summary: 'Remove a knowledge base',
    description: 'With its history, its tests and what customers asked it. Refused while a flow uses it.',
    request: { params: base },
    responses: { 204: { description: 'Removed' }, ...problems(...refused, ...unstored, 'record.unknown', 'knowledge.in-use') },
  });
  api.openapi(remove, async (c) => {
    await knowledge.remove(c.req.valid('param').slug);
    return c.body(null, 204);
  });

  return api;
}
