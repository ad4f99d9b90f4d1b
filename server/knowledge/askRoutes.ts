import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { balancePreview, knowledgeCollisions, matchQuestion, matchReading } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { base, readers, refused, tags, unread, unreadable } from './access.ts';
import type { Knowledge } from './knowledge.ts';

/** What a base makes of questions: one that is tried, those of its own phrasings, those of customers. */
export function askRoutes({ knowledge }: { readonly knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const match = createRoute({
    method: 'post',
    path: '/{slug}/match',
    middleware: readers,
    tags,
    summary: 'Try a question',
    description: 'On the draft, or on what customers meet.',
    request: { params: base, body: { required: true, content: jsonOf(matchQuestion) } },
    responses: { 200: { description: 'What the knowledge makes of it, best first', content: jsonOf(matchReading) }, ...problems(...refused, ...unreadable, 'record.unknown') },
  });
  api.openapi(match, async (c) => c.json(await knowledge.try(c.req.valid('param').slug, c.req.valid('json')), 200));

  const balance = createRoute({
    method: 'get',
    path: '/{slug}/balance',
    middleware: readers,
    tags,
    summary: 'What answering more, or asking more, would change',
    description: 'On the test set, and on the last 500 questions of customers.',
    request: { params: base, query: z.object({ value: z.coerce.number().min(-1).max(1) }) },
    responses: { 200: { description: 'What would become of the questions', content: jsonOf(balancePreview) }, ...problems(...refused, 'request.invalid', 'record.unknown') },
  });
  api.openapi(balance, async (c) => c.json(await knowledge.balance(c.req.valid('param').slug, c.req.valid('query').value), 200));

  const collisions = createRoute({
    method: 'get',
    path: '/{slug}/collisions',
    middleware: readers,
    tags,
    summary: 'Entries that collide or say the same',
    description: 'The 200 likeliest pairs.',
    request: { params: base },
    responses: { 200: { description: 'Pairs of entries, the likeliest first', content: jsonOf(knowledgeCollisions) }, ...problems(...refused, ...unread, 'record.unknown') },
  });
  api.openapi(collisions, async (c) => c.json({ pairs: await knowledge.collisions(c.req.valid('param').slug) }, 200));

  return api;
}
