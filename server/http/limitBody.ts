import type { MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { ProblemError } from '../problem.ts';
import type { ApiEnv } from './api.ts';

/**
 * Refuses bodies of more than `maxSize` bytes. Where the length is announced, Node holds the sender to
 * it; only a body of unknown length has to be counted as it comes, which opens it as a web stream.
 */
export function limitBody(maxSize: number): MiddlewareHandler<ApiEnv> {
  const refuse = (): never => {
    throw new ProblemError('request.too-large', { details: { limit: maxSize } });
  };
  const counted = bodyLimit({ maxSize, onError: refuse });
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    const announced = c.req.header('transfer-encoding') === undefined ? c.req.header('content-length') : undefined;
    if (announced === undefined) return counted(c, next);
    if (!(Number(announced) <= maxSize)) refuse();
    return next();
  };
}
