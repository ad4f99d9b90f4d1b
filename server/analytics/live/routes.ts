import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { liveBoard, liveQuery } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import type { Reader } from '../../reader/createReader.ts';

export interface LiveHouse {
  readonly reader: Reader;
  readonly now: () => number;
}

/** How it stands just now. */
export function liveRoutes({ reader, now }: LiveHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const live = createRoute({
    method: 'get',
    path: '/live',
    tags: ['analytics'],
    summary: 'How it stands just now',
    description: 'Who waits, who is there, what goes on, and today beside a usual day of its weekday. Read from what is stored; ask again every few seconds.',
    request: { query: liveQuery },
    responses: { 200: { description: 'The board', content: jsonOf(liveBoard) }, ...problems('auth.required', 'auth.forbidden', 'request.invalid', 'analytics.too-much', 'server.stopping') },
  });
  api.openapi(live, async (c) => c.json(await reader.read('liveBoard', { now: now(), ...c.req.valid('query') }), 200));

  return api;
}
