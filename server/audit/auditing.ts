import type { Context, MiddlewareHandler } from 'hono';
import { routePath } from 'hono/route';
import * as z from 'zod';
import { isForStaff } from '../auth/requireRole.ts';
import type { ApiEnv } from '../http/api.ts';
import { actions, leftOut } from './actions.ts';
import type { Audit } from './audit.ts';

const made = z.union([z.object({ id: z.union([z.string(), z.number()]) }), z.object({ number: z.number() }), z.object({ slug: z.string() })]);
const changing: readonly string[] = ['POST', 'PUT', 'PATCH', 'DELETE'];
const record = z.record(z.string(), z.unknown());

/** The one route that can be asked what would come of it; elsewhere `dry` means nothing, and hides nothing. */
const tries = 'POST /api/knowledge/:slug/import';

/** The longest body that is looked into, in bytes; larger ones are documents. */
const largest = 64 * 1024;

/**
 * Writes a row for everything that staff have changed, or taken away as a file, before they are answered. Works behind
 * `requireStaff` and before the routes. A route that `actions` does not know is kept by its address alone; a test asks for its name.
 */
export function auditing({ audit }: { readonly audit: Audit }): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    if (!isForStaff(c.req.path) || !c.res.ok) return;
    const action = `${c.req.method} ${routePath(c)}`;
    // Of what is only read, that alone which `actions` names.
    if (!changing.includes(c.req.method) && !Object.hasOwn(actions, action)) return;
    if (Object.hasOwn(leftOut, action) || (action === tries && isDry(c))) return;
    const ids = Object.values(c.req.param()).join(' ');
    const token = c.get('token');
    const details = { ...(await kept(c, actions[action]?.[2] ?? [])), ...(token !== undefined && { token }) };
    await audit.record({ by: c.get('staff').id, action, subject: (ids || (await madeId(c))).slice(0, 200), details });
  };
}

/** Whether it was only asked what would come of it. */
function isDry(c: Context<ApiEnv>): boolean {
  return z.stringbool().safeParse(c.req.query('dry')).data ?? false;
}

/** Of the request's body, the fields that may be kept. */
async function kept(c: Context<ApiEnv>, fields: readonly string[]): Promise<Record<string, unknown>> {
  if (fields.length === 0 || Number(c.req.header('content-length') ?? 0) > largest) return {};
  const body = record.safeParse(await c.req.json().catch(() => null));
  return body.success ? Object.fromEntries(Object.entries(body.data).filter(([name]) => fields.includes(name))) : {};
}

/** The id of what a request has made, where its address has none. */
async function madeId(c: Context<ApiEnv>): Promise<string> {
  if (c.res.status !== 201) return '';
  const answer = made.safeParse(await c.res.clone().json().catch(() => null));
  return answer.success ? String(Object.values(answer.data)[0] ?? '') : '';
}
