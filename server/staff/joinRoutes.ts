import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Audit } from '../audit/audit.ts';
import type { Auth } from '../auth/createAuth.ts';
import { keep } from '../auth/keep.ts';
import { invitation, joining, joinToken, staffMember } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Limits } from '../http/limits.ts';
import type { Invites } from './invites.ts';

const tags = ['staff'];

/** The far end of an invitation: open to whoever holds its link. Mounted at `/api/auth`. */
export function joinRoutes({ auth, invites, limits, audit }: { readonly auth: Auth; readonly invites: Invites; readonly limits: Limits; readonly audit: Audit }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const look = createRoute({
    method: 'get',
    path: '/join',
    tags,
    summary: 'What a link is for',
    request: { query: z.object({ token: joinToken }) },
    responses: { 200: { description: 'Who invites whom to what', content: jsonOf(invitation) }, ...problems('request.invalid', 'invite.closed', 'rate.exceeded') },
  });
  api.openapi(look, async (c) => {
    await limits.signIn(c);
    return c.json(invites.look(c.req.valid('query').token), 200, keep(c, []));
  });

  const join = createRoute({
    method: 'post',
    path: '/join',
    tags,
    summary: 'Join, or set a new password, and sign in',
    description: 'Of several who use one link at once, one gets in.',
    request: { body: { required: true, content: jsonOf(joining) } },
    responses: {
      201: { description: 'The member of staff; the session is in a cookie', content: jsonOf(staffMember) },
      ...problems('invite.closed', 'staff.email-taken', 'rate.exceeded', 'request.invalid', 'request.not-json', 'request.too-large', 'request.text-damaged', 'storage.busy', 'storage.full', 'server.stopping'),
    },
  });
  api.openapi(join, async (c) => {
    await limits.signIn(c);
    const wanted = c.req.valid('json');
    const { id, email } = await invites.join(wanted);
    await audit.record({ by: id, action: 'POST /api/auth/join' });
    const entered = await auth.sessions.signIn(email, wanted.password);
    return c.json(entered.staff, 201, keep(c, entered.cookies));
  });

  return api;
}
