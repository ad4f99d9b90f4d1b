import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { knowledgeTest, knowledgeTestChange, knowledgeTestRun, knowledgeTests, newKnowledgeTests } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { base, readers, refused, tags, unreadable, unstored, writers } from './access.ts';
import type { Knowledge } from './knowledge.ts';

const test = base.extend({ id: z.string().min(1).max(64) });

/** The test set of a base. */
export function testRoutes({ knowledge }: { readonly knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const { tests } = knowledge;
  const api = createApi();

  const run = createRoute({
    method: 'post',
    path: '/{slug}/tests/run',
    middleware: readers,
    tags,
    summary: 'Run the test set',
    description: 'On what customers meet and on the draft. A test passes when the entry that it expects is first and the question is answered; one that expects nothing, when the question is not answered. Being offered the right entry among suggestions does not pass.',
    request: { params: base },
    responses: { 200: { description: 'How every test came out', content: jsonOf(knowledgeTestRun) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(run, async (c) => c.json(await tests.run(c.req.valid('param').slug), 200));

  const add = createRoute({
    method: 'post',
    path: '/{slug}/tests',
    middleware: writers,
    tags,
    summary: 'Add questions to the test set',
    description: 'Those that are there already are left out. A base has at most a thousand.',
    request: { params: base, body: { required: true, content: jsonOf(newKnowledgeTests) } },
    responses: { 201: { description: 'The tests that were added', content: jsonOf(knowledgeTests) }, ...problems(...refused, ...unreadable, ...unstored, 'record.unknown') },
  });
  api.openapi(add, async (c) => c.json({ tests: await tests.add(c.req.valid('param').slug, c.req.valid('json').tests) }, 201));

  const change = createRoute({
    method: 'patch',
    path: '/{slug}/tests/{id}',
    middleware: writers,
    tags,
    summary: 'Change a test',
    request: { params: test, body: { required: true, content: jsonOf(knowledgeTestChange) } },
    responses: { 200: { description: 'The test', content: jsonOf(knowledgeTest) }, ...problems(...refused, ...unreadable, ...unstored, 'record.unknown') },
  });
  api.openapi(change, async (c) => c.json(await tests.change(c.req.valid('param').slug, c.req.valid('param').id, c.req.valid('json')), 200));

  const remove = createRoute({
    method: 'delete',
    path: '/{slug}/tests/{id}',
    middleware: writers,
    tags,
    summary: 'Remove a test',
    request: { params: test },
    responses: { 204: { description: 'Removed' }, ...problems(...refused, ...unstored, 'record.unknown') },
  });
  api.openapi(remove, async (c) => {
    await tests.remove(c.req.valid('param').slug, c.req.valid('param').id);
    return c.body(null, 204);
  });

  return api;
}
