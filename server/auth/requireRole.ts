import type { MiddlewareHandler } from 'hono';
import { matchedRoutes } from 'hono/route';
import type { Role } from '../contract.ts';
import type { ApiEnv } from '../http/api.ts';
import { ProblemError } from '../problem.ts';
import type { Auth } from './createAuth.ts';

const guards = new WeakSet<object>();

const open = /^\/api\/(chat|auth|setup|session|openapi\.json|docs)(\/|$)/;

/** Whether an address under `/api` is for staff: all are, but for a few that have to be open. */
export function isForStaff(path: string): boolean {
  return !open.test(path);
}

/**
 * Stands before everything under `/api`: lets in only staff, and only where a `requireRole` says who;
 * a route that was given none is closed to everybody. Sets `c.var.staff`.
 */
export function requireStaff({ auth }: { readonly auth: Auth }): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    if (!isForStaff(c.req.path)) return next();
    const session = await auth.sessions.read(c.req.header('cookie') ?? '', false);
    if (session === null) throw new ProblemError('auth.required');
    const routes = matchedRoutes(c);
    if (routes.some((each) => each.method !== 'ALL') && !routes.some((each) => guards.has(each.handler))) throw new ProblemError('auth.forbidden');
    c.set('staff', session.staff);
    c.header('cache-control', 'no-store');
    return next();
  };
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
