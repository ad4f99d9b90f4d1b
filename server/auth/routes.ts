import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Audit } from '../audit/audit.ts';
import { setUp, staffMember } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../problem.ts';
import type { Auth } from './createAuth.ts';
import { keep } from './keep.ts';

const tags = ['staff'];
const signIn = z.strictObject({ email: z.email().max(320), password: z.string().min(1).max(128) }).meta({ id: 'SignIn' });
const unreadable = ['request.invalid', 'request.not-json', 'request.too-large'] as const;

/** Signing in and out, and the very first owner. Mounted at `/api`. */
export function authRoutes({ auth, limits, audit }: { readonly auth: Auth; readonly limits: Limits; readonly audit: Audit }): OpenAPIHono<ApiEnv> {
  const { sessions, setup, staff } = auth;
  const api = createApi();

  const enter = createRoute({
    method: 'post',
    path: '/auth/sign-in/email',
    tags,
    summary: 'Sign in',
    request: { body: { required: true, content: jsonOf(signIn) } },
    responses: { 200: { description: 'Signed in; the session is in a cookie', content: jsonOf(staffMember) }, ...problems('auth.failed', 'rate.exceeded', 'storage.busy', 'storage.full', ...unreadable) },
  });
  api.openapi(enter, async (c) => {
    await limits.signIn(c);
    const { email, password } = c.req.valid('json');
    const tries = await limits.account(email);
    const entered = await sessions.signIn(email, password).catch(async (error: unknown) => {
      if (error instanceof ProblemError && error.code === 'auth.failed') await audit.record({ by: staff.find(email)?.id ?? '', action: 'sign-in.failed' });
      throw error;
    });
    await tries.succeeded();
    await audit.record({ by: entered.staff.id, action: 'POST /api/auth/sign-in/email' });
    return c.json(entered.staff, 200, keep(c, entered.cookies));
  });

  const leave = createRoute({
    method: 'post',
    path: '/auth/sign-out',
    tags,
    summary: 'Sign out',
    responses: { 200: { description: 'Signed out, also when nobody was signed in', content: jsonOf(z.strictObject({ signedOut: z.literal(true) })) }, ...problems('storage.busy', 'storage.full') },
  });
  api.openapi(leave, async (c) => c.json({ signedOut: true } as const, 200, keep(c, await sessions.signOut(c.req.header('cookie') ?? ''))));

  const whoAmI = createRoute({
    method: 'get',
    path: '/session',
    tags,
    summary: 'Who is signed in',
    security: [{ staff: [] }],
    responses: { 200: { description: 'The member of staff', content: jsonOf(staffMember) }, ...problems('auth.required') },
  });
  api.openapi(whoAmI, async (c) => {
    const found = await sessions.read(c.req.header('cookie') ?? '', true);
    if (found === null) throw new ProblemError('auth.required');
    return c.json(found.staff, 200, keep(c, found.cookies));
  });

  const isOpen = createRoute({
    method: 'get',
    path: '/setup',
    tags,
    summary: 'Whether a set-up link is still good',
    request: { query: z.object({ token: z.string().max(200) }) },
    responses: { 200: { description: 'Whether it is', content: jsonOf(z.strictObject({ open: z.boolean() })) }, ...problems('request.invalid') },
  });
  api.openapi(isOpen, (c) => c.json({ open: setup.isOpen(c.req.valid('query').token) }, 200, keep(c, [])));

  const begin = createRoute({
    method: 'post',
    path: '/setup',
    tags,
    summary: 'Create the first owner, and sign in',
    request: { body: { required: true, content: jsonOf(setUp) } },
    responses: {
      201: { description: 'The owner; the session is in a cookie', content: jsonOf(staffMember) },
      ...problems('setup.closed', 'staff.email-taken', 'rate.exceeded', ...unreadable),
    },
  });
  api.openapi(begin, async (c) => {
    await limits.signIn(c);
    const owner = c.req.valid('json');
    const { id } = await setup.complete(owner);
    await audit.record({ by: id, action: 'POST /api/setup' });
    const entered = await sessions.signIn(owner.email, owner.password);
    return c.json(entered.staff, 201, keep(c, entered.cookies));
  });

  return api;
}
