import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { conversationRecord } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import { createRecords, type RecordHouse } from './createRecords.ts';

/** Single conversations, to be read. */
export function transcriptRoutes(house: RecordHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();
  const read = createRecords(house);

  const chat = createRoute({
    method: 'get',
    path: '/chats/{id}',
    tags: ['analytics'],
    summary: 'Read a conversation',
    description: 'What was said and done, and the way through the flow. Not what staff wrote for one another, nor more of the customer than the name. Who read which is kept in the audit log.',
    request: { params: z.object({ id: z.string().min(1).max(64) }), query: z.object({ before: z.coerce.number().int().positive().optional().meta({ description: 'A place in the log: the page that ends there.' }) }) },
    responses: { 200: { description: 'The conversation', content: jsonOf(conversationRecord) }, ...problems('auth.required', 'auth.forbidden', 'conversation.unknown', 'request.invalid') },
  });
  api.openapi(chat, (c) => c.json(read(c.req.valid('param').id, c.req.valid('query').before), 200));

  return api;
}
