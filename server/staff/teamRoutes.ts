import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import { newTeam, team, teamChange, teamList } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Teams } from './teams.ts';

const tags = ['teams'];
const named = z.object({ name: z.string().min(1).max(64) });
const leaders = requireRole('owner', 'supervisor');
const refused = ['auth.required', 'auth.forbidden'] as const;
const unwritten = ['storage.busy', 'storage.full', 'server.stopping'] as const;
const unreadable = ['request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged', ...unwritten] as const;

/** Teams and who belongs to them. Mounted at `/api/teams`. */
export function teamRoutes({ teams }: { readonly teams: Teams }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/',
    tags,
    summary: 'All teams',
    middleware: requireRole('owner', 'operator', 'supervisor', 'agent', 'analyst'),
    responses: { 200: { description: 'By name', content: jsonOf(teamList) }, ...problems(...refused) },
  });
  api.openapi(list, (c) => c.json({ teams: teams.list() }, 200));

  const create = createRoute({
    method: 'post',
    path: '/',
    tags,
    summary: 'Make a team',
    middleware: leaders,
    request: { body: { required: true, content: jsonOf(newTeam) } },
    responses: { 201: { description: 'The team', content: jsonOf(team) }, ...problems(...refused, 'record.unknown', 'team.name-taken', ...unreadable) },
  });
  api.openapi(create, async (c) => {
    const { name, members } = c.req.valid('json');
    return c.json(await teams.create(name, members), 201);
  });

  const change = createRoute({
    method: 'patch',
    path: '/{name}',
    tags,
    summary: 'Rename a team, or say who belongs to it',
    description: 'Chats that wait for it and tickets of it go along with its name; flows do not, so a team that flows use is renamed only with `anyway`.',
    middleware: leaders,
    request: { params: named, body: { required: true, content: jsonOf(teamChange) } },
    responses: { 200: { description: 'The team', content: jsonOf(team) }, ...problems(...refused, 'record.unknown', 'team.name-taken', 'team.in-use', ...unreadable) },
  });
  api.openapi(change, async (c) => c.json(await teams.change(c.req.valid('param').name, c.req.valid('json')), 200));

  const remove = createRoute({
    method: 'delete',
    path: '/{name}',
    tags,
    summary: 'Remove a team',
    description: 'Everyone may then take the chats that wait for it. Refused while a flow uses it, unless `anyway=1`.',
    middleware: leaders,
    request: { params: named, query: z.object({ anyway: z.stringbool().optional() }) },
    responses: { 204: { description: 'Removed' }, ...problems(...refused, 'request.invalid', 'record.unknown', 'team.in-use', ...unwritten) },
  });
  api.openapi(remove, async (c) => {
    await teams.remove(c.req.valid('param').name, c.req.valid('query').anyway ?? false);
    return c.body(null, 204);
  });

  return api;
}
