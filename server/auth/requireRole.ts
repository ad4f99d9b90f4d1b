import type { Context, MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Role, StaffMember } from '../contract.ts';
import type { ApiEnv } from '../http/api.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../problem.ts';
import type { Auth } from './createAuth.ts';
import { isReadByToken } from './isReadByToken.ts';

const guards = new WeakSet<object>();

const open = /^\/api\/(chat|auth|setup|session|openapi\.json|docs)(\/|$)/;

/** Whether an address under `/api` is for staff: all are, but for a few that have to be open. */
export function isForStaff(path: string): boolean {
  return !open.test(path);
}

/**
 * Stands before everything under `/api`: lets in only staff, and programs with a token where there is something to read,
 * and only where a `requireRole` says who; a route that was given none is closed to everybody. Sets `c.var.staff`.
 */
export function requireStaff({ auth, limits }: { readonly auth: Auth; readonly limits: Limits }): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!isForStaff(c.req.path)) return next();
    const token = /^bearer +(hr_.*)$/i.exec(c.req.header('authorization') ?? '')?.[1];
    const staff = token === undefined ? (await auth.sessions.read(c.req.header('cookie') ?? '', false))?.staff : await readByToken(c, token, auth, limits);
    if (staff === undefined) throw new ProblemError('auth.required');
    const routes = matchedRoutes(c);
    if (routes.some((each) => each.method !== 'ALL') && !routes.some((each) => guards.has(each.handler))) throw new ProblemError('auth.forbidden');
    c.set('staff', staff);
    c.header('cache-control', 'no-store');
    return next();
  };
}

/** Whoever comes with a token comes as nobody of the staff, may do what an analyst may, and is let in to read alone, whatever cookie is sent along. */
async function readByToken(c: Context<ApiEnv>, token: string, { tokens }: Auth, limits: Limits): Promise<StaffMember> {
  if (!isReadByToken(c.req.method, c.req.path)) throw new ProblemError('token.read-only');
  const tries = await limits.token(c);
  const name = await tokens.use(token).catch(async (error: unknown) => {
    if (error instanceof ProblemError && error.code === 'token.wrong') await tries.wrong();
    throw error;
  });
  c.set('token', name);
  return { id: '', name, email: '', role: 'analyst' };
}

/**
 * Lets in only staff of these roles. Works behind `requireStaff`.
 *
 * @example app.use('/api/flows/*', requireRole('owner', 'operator'));
 */
export function requireRole(...roles: readonly Role[]): MiddlewareHandler<ApiEnv> {
  const guard: MiddlewareHandler<ApiEnv> = async (c, next) => {
    if (!roles.includes(c.get('staff').role)) throw new ProblemError('auth.forbidden');
    return next();
  };
  guards.add(guard);
  return guard;
}
