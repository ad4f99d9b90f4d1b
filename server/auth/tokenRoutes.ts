import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { apiTokens, madeToken, newToken } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Tokens } from './createTokens.ts';
import { requireRole } from './requireRole.ts';

const tags = ['staff'];
const owners = requireRole('owner');
const refused = ['auth.required', 'auth.forbidden'] as const;
const unwritten = ['storage.busy', 'storage.full', 'server.stopping'] as const;

/** Tokens by which programs read figures. Mounted at `/api/tokens`. */
export function tokenRoutes({ tokens }: { readonly tokens: Tokens }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/',
    tags,
    summary: 'Tokens by which programs read figures',
    middleware: owners,
    responses: { 200: { description: 'The newest first; those that are good no more stay for 90 days', content: jsonOf(apiTokens) }, ...problems(...refused) },
  });
  api.openapi(list, (c) => c.json({ tokens: tokens.list() }, 200));

  const make = createRoute({
    method: 'post',
    path: '/',
    tags,
    summary: 'Make a token',
    description: 'It reads what an analyst may read below `/api/analytics`, as `Authorization: Bearer hr_…`, and changes nothing. It is told this once; only a hash of it is kept. It ends as soon as whoever made it is no owner any more.',
    middleware: owners,
    request: { body: { required: true, content: jsonOf(newToken) } },
    responses: { 201: { description: 'The token', content: jsonOf(madeToken) }, ...problems(...refused, 'request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged', ...unwritten) },
  });
  api.openapi(make, async (c) => c.json(await tokens.make(c.req.valid('json'), c.get('staff').id), 201));

  const revoke = createRoute({
    method: 'delete',
    path: '/{id}',
    tags,
    summary: 'Revoke a token',
    description: 'At once, for good. Safe to repeat.',
    middleware: owners,
    request: { params: z.object({ id: z.string().min(1).max(64) }) },
    responses: { 204: { description: 'It opens nothing any more' }, ...problems(...refused, 'request.invalid', 'record.unknown', ...unwritten) },
  });
  api.openapi(revoke, async (c) => {
    await tokens.revoke(c.req.valid('param').id);
    return c.body(null, 204);
  });

  return api;
}
