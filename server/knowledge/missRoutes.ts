import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { knowledgeEdited, missGroups, missSettlement } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { acceptedEntries, base, readers, refused, tags, unread, unwritten, writers } from './access.ts';
import type { Knowledge } from './knowledge.ts';

/** The questions that a base did not help with. */
export function missRoutes({ knowledge }: { readonly knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/{slug}/misses',
    middleware: readers,
    tags,
    summary: 'What customers asked and got no help with',
    description: 'What nothing answered, what was marked unhelpful, and what led to a person; the latest 2,000, grouped by likeness.',
    request: { params: base, query: z.object({ state: z.enum(['open', 'ignored']).default('open') }) },
    responses: { 200: { description: 'Groups, the biggest first', content: jsonOf(missGroups) }, ...problems(...refused, ...unread, 'request.invalid', 'record.unknown') },
  });
  api.openapi(list, async (c) => c.json(await knowledge.misses(c.req.valid('param').slug, c.req.valid('query').state), 200));

  const settle = createRoute({
    method: 'post',
    path: '/{slug}/misses/settle',
    middleware: writers,
    tags,
    summary: 'Make something of missed questions',
    description: 'Their words become phrasings of an entry, or a new entry, or they are let be.',
    request: { params: base, body: { required: true, content: jsonOf(missSettlement) } },
    responses: { 200: { description: 'Where the base stands', content: jsonOf(knowledgeEdited) }, ...problems(...refused, ...unwritten) },
  });
  api.openapi(settle, async (c) => {
    const { ids, as } = c.req.valid('json');
    const [entry] = as.kind === 'create' ? acceptedEntries(c, [as.entry]) : [];
    return c.json(await knowledge.settle(c.req.valid('param').slug, ids, entry === undefined || as.kind !== 'create' ? as : { ...as, entry }, c.get('staff').id), 200);
  });

  return api;
}
