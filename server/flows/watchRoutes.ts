import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { tabId } from '../contract.ts';
import { createApi, problems, type ApiEnv } from '../http/api.ts';
import type { House } from '../house.ts';
import { flowId, readerRoles, readers, refused, tags } from './access.ts';

/** Who else has a flow open, and what they save. */
export function watchRoutes({ auth, flowWatch }: Pick<House, 'auth' | 'flowWatch'>): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const watch = createRoute({
    method: 'get',
    path: '/{id}/watch',
    middleware: readers,
    tags,
    summary: 'Watch a flow while it is open in an editor (server-sent events)',
    description: 'Event `here` (FlowHere): every tab that has it open. Event `saved` (FlowSaved): where the draft stands. Event `published` (FlowPublished): the live version. Each is sent at once and whenever it changes.',
    request: { params: flowId, query: z.object({ tab: tabId }) },
    responses: { 200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } }, ...problems(...refused, 'request.invalid', 'record.unknown', 'stream.too-many', 'server.stopping') },
  });
  api.openapi(watch, (c) => {
    const cookie = c.req.header('cookie') ?? '';
    return flowWatch.stream(c, {
      flow: c.req.valid('param').id,
      tab: c.req.valid('query').tab,
      async isStaff() {
        const session = await auth.sessions.read(cookie, false);
        return session !== null && readerRoles.includes(session.staff.role);
      },
    });
  });

  return api;
}
