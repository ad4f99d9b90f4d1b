import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import { ProblemError } from '../problem.ts';
import type { ApiEnv } from './api.ts';

/**
 * Begins an answer of server-sent events, to be written to as they come; the handler then returns
 * `RESPONSE_ALREADY_SENT`. Null when whoever asked has gone already: they are not told to close any more, and would be kept for ever.
 */
export function openEventStream(c: Context<ApiEnv>): ServerResponse | null {
  const response = c.env?.outgoing;
  if (response === undefined || !('socket' in response)) throw new ProblemError('route.unknown');
  if (response.destroyed) return null;
  for (const [name, value] of c.res.headers) response.setHeader(name, value);
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store', 'x-accel-buffering': 'no' });
  response.write('retry: 2000\n\n');
  return response;
}
