import type { MiddlewareHandler } from 'hono';
import type { ApiEnv } from './api.ts';

/**
 * Lets handlers write to Node's response themselves, as streams do. @hono/node-server 2.1 looks for the mark that
 * says so only on a response that has been opened, and writes headers a second time otherwise.
 */
export function answeredByHand(): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    await next();
    if (c.env?.outgoing?.headersSent) void c.res.statusText;
  };
}
