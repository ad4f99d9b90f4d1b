import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { effectOutcome, effectToTry, flowTemplates } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { House } from '../house.ts';
import { readers, refused, tags } from './access.ts';
import { readTemplates } from './readTemplates.ts';
import { tryEffect } from './tryEffect.ts';

/** What an editor needs that belongs to no flow: templates, and effects for a flow that is being tried. */
export function trialRoutes(house: Pick<House, 'registry' | 'performers' | 'now'>): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const templates = createRoute({
    method: 'get',
    path: '/templates',
    middleware: readers,
    tags,
    summary: 'Flows to begin with',
    responses: { 200: { description: 'Templates', content: jsonOf(flowTemplates) }, ...problems(...refused) },
  });
  api.openapi(templates, async (c) => c.json({ templates: await readTemplates() }, 200));

  const effects = createRoute({
    method: 'post',
    path: '/effects',
    middleware: readers,
    tags,
    summary: 'Carry out an effect while a flow is tried',
    description: 'Only those that are answered from memory and change nothing, such as `faq-match` and `sentiment`.',
    request: { body: { required: true, content: jsonOf(effectToTry) } },
    responses: {
      200: { description: 'The outcome, with data of its declared shape', content: jsonOf(effectOutcome) },
      ...problems(...refused, 'request.invalid', 'request.not-json', 'request.too-large', 'effect.not-tried'),
    },
  });
  api.openapi(effects, async (c) => {
    const { kind, params } = c.req.valid('json');
    return c.json(await tryEffect(house, kind, params), 200);
  });

  return api;
}
