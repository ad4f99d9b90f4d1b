import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import type { Staff } from '../auth/staff.ts';
import { colleague, colleagueChange, colleagues, deskProfile, invites as inviteList, joinLink, newInvite, newStaffMember, staffMember } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Invites } from './invites.ts';
import type { People } from './people.ts';

const tags = ['staff'];
const user = z.object({ id: z.string().min(1).max(64) });
const owners = requireRole('owner');
const leaders = requireRole('owner', 'supervisor');
const refused = ['auth.required', 'auth.forbidden'] as const;
const unwritten = ['storage.busy', 'storage.full', 'server.stopping'] as const;
const unreadable = ['request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged', ...unwritten] as const;

/** Who works here and who is to, what they may, and which chats they get. Mounted at `/api/users`. */
export function userRoutes({ staff, people, invites }: { readonly staff: Staff; readonly people: People; readonly invites: Invites }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/',
    tags,
    summary: 'Who works here',
    middleware: leaders,
    responses: { 200: { description: 'By name, also who is disabled', content: jsonOf(colleagues) }, ...problems(...refused) },
  });
  api.openapi(list, (c) => c.json({ users: people.list() }, 200));

  const add = createRoute({
    method: 'post',
    path: '/',
    tags,
    summary: 'Add somebody, with a password',
    middleware: owners,
    request: { body: { required: true, content: jsonOf(newStaffMember) } },
    responses: { 201: { description: 'The new member of staff', content: jsonOf(staffMember) }, ...problems(...refused, 'staff.email-taken', ...unreadable) },
  });
  api.openapi(add, async (c) => c.json(await staff.add(c.req.valid('json')), 201));

  const pending = createRoute({
    method: 'get',
    path: '/invites',
    tags,
    summary: 'Who has been invited and has not come yet',
    middleware: owners,
    responses: { 200: { description: 'The newest first, also those whose link has run out', content: jsonOf(inviteList) }, ...problems(...refused) },
  });
  api.openapi(pending, (c) => c.json({ invites: invites.list() }, 200));

  const invite = createRoute({
    method: 'post',
    path: '/invites',
    tags,
    summary: 'Invite somebody',
    description: 'The token goes into the link `/join?token=…`, is good for one use within a week, and is told this once. An earlier invitation of the same address ends.',
    middleware: owners,
    request: { body: { required: true, content: jsonOf(newInvite) } },
    responses: { 201: { description: 'The link', content: jsonOf(joinLink) }, ...problems(...refused, 'staff.email-taken', 'record.unknown', ...unreadable) },
  });
  api.openapi(invite, async (c) => c.json(await invites.invite(c.req.valid('json'), c.get('staff').id), 201));

  const withdraw = createRoute({
    method: 'delete',
    path: '/invites/{id}',
    tags,
    summary: 'Withdraw an invitation',
    middleware: owners,
    request: { params: user },
    responses: { 204: { description: 'Its link leads nowhere any more' }, ...problems(...refused, 'request.invalid', 'record.unknown', ...unwritten) },
  });
  api.openapi(withdraw, async (c) => {
    await invites.withdraw(c.req.valid('param').id);
    return c.body(null, 204);
  });

  const change = createRoute({
    method: 'patch',
    path: '/{id}',
    tags,
    summary: 'Change somebody’s name or role',
    middleware: owners,
    request: { params: user, body: { required: true, content: jsonOf(colleagueChange) } },
    responses: { 200: { description: 'As they are now', content: jsonOf(colleague) }, ...problems(...refused, 'record.unknown', 'staff.last-owner', ...unreadable) },
  });
  api.openapi(change, async (c) => c.json(await people.change(c.req.valid('param').id, c.req.valid('json')), 200));

  const disable = createRoute({
    method: 'post',
    path: '/{id}/disable',
    tags,
    summary: 'Disable somebody',
    description: 'Their sessions end, they cannot sign in, and their chats go back to the queue. Safe to repeat.',
    middleware: owners,
    request: { params: user },
    responses: { 200: { description: 'As they are now', content: jsonOf(colleague) }, ...problems(...refused, 'request.invalid', 'record.unknown', 'staff.last-owner', ...unwritten) },
  });
  api.openapi(disable, async (c) => c.json(await people.disable(c.req.valid('param').id), 200));

  const enable = createRoute({
    method: 'post',
    path: '/{id}/enable',
    tags,
    summary: 'Enable somebody again',
    middleware: owners,
    request: { params: user },
    responses: { 200: { description: 'As they are now', content: jsonOf(colleague) }, ...problems(...refused, 'request.invalid', 'record.unknown', ...unwritten) },
  });
  api.openapi(enable, async (c) => c.json(await people.enable(c.req.valid('param').id), 200));

  const renew = createRoute({
    method: 'post',
    path: '/{id}/password-link',
    tags,
    summary: 'Make a link to set a new password',
    description: 'Works like an invitation. Their sessions end when it is used.',
    middleware: owners,
    request: { params: user },
    responses: { 201: { description: 'The link', content: jsonOf(joinLink) }, ...problems(...refused, 'request.invalid', 'record.unknown', 'staff.disabled', ...unwritten) },
  });
  api.openapi(renew, async (c) => c.json(await invites.renewPassword(c.req.valid('param').id, c.get('staff').id), 201));

  const setDesk = createRoute({
    method: 'put',
    path: '/{id}/desk',
    tags,
    summary: 'Say which chats somebody gets',
    middleware: leaders,
    request: { params: user, body: { required: true, content: jsonOf(deskProfile) } },
    responses: { 200: { description: 'As they are now', content: jsonOf(colleague) }, ...problems(...refused, 'record.unknown', ...unreadable) },
  });
  api.openapi(setDesk, async (c) => c.json(await people.setDesk(c.req.valid('param').id, c.req.valid('json')), 200));

  return api;
}
