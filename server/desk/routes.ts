import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import type { Auth } from '../auth/createAuth.ts';
import { requireRole } from '../auth/requireRole.ts';
import { agentMessage, deskChat, deskChats, deskConversation, turnResult, type Role } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import type { Desk } from './desk.ts';
import type { DeskFeed } from './feed.ts';

const tags = ['desk'];
const chatId = z.object({ id: z.string().min(1).max(64) });
const roles: readonly Role[] = ['owner', 'supervisor', 'agent'];
const refused = ['auth.required', 'auth.forbidden'] as const;
const unwritten = ['storage.busy', 'storage.full', 'server.stopping'] as const;

/** The agents' side: the queue, and the chats in it. Mounted at `/api/desk`. */
export function deskRoutes({ auth, desk, deskFeed }: { readonly auth: Auth; readonly desk: Desk; readonly deskFeed: DeskFeed }): OpenAPIHono<ApiEnv> {
  const api = createApi();
  api.use(requireRole(...roles));

  const list = createRoute({
    method: 'get',
    path: '/chats',
    tags,
    summary: 'The queue',
    description: '`waiting`: nobody is on it yet, most urgent first. `mine`: you are on it. `open`: both, and those of others.',
    request: { query: z.object({ view: z.enum(['waiting', 'mine', 'open']).default('waiting') }) },
    responses: { 200: { description: 'Chats', content: jsonOf(deskChats) }, ...problems(...refused, 'request.invalid') },
  });
  api.openapi(list, (c) => c.json({ chats: desk.list(c.req.valid('query').view, c.get('staff')) }, 200));

  const read = createRoute({
    method: 'get',
    path: '/chats/{id}',
    tags,
    summary: 'A chat and what was said',
    description: 'Of a very long one, the last thousand messages.',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskConversation) }, ...problems(...refused, 'conversation.unknown') },
  });
  api.openapi(read, (c) => c.json(desk.read(c.req.valid('param').id), 200));

  const since = createRoute({
    method: 'get',
    path: '/chats/{id}/messages',
    tags,
    summary: 'What has come since a cursor',
    request: { params: chatId, query: z.object({ after: z.coerce.number().int().nonnegative().default(0) }) },
    responses: { 200: { description: 'Messages of everyone, oldest first', content: jsonOf(turnResult) }, ...problems(...refused, 'conversation.unknown', 'request.invalid') },
  });
  api.openapi(since, (c) => c.json(desk.since(c.req.valid('param').id, c.req.valid('query').after), 200));

  const accept = createRoute({
    method: 'post',
    path: '/chats/{id}/accept',
    tags,
    summary: 'Go on a waiting chat',
    description: 'Of several at once exactly one gets it. Safe to repeat.',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskChat) }, ...problems(...refused, 'conversation.unknown', 'chat.taken', ...unwritten) },
  });
  api.openapi(accept, async (c) => c.json(await desk.accept(c.req.valid('param').id, c.get('staff')), 200));

  const say = createRoute({
    method: 'post',
    path: '/chats/{id}/messages',
    tags,
    summary: 'Say something to the customer',
    description: 'Safe to repeat: the same `messageId` again gets the stored answer.',
    request: { params: chatId, body: { required: true, content: jsonOf(agentMessage) } },
    responses: {
      200: { description: 'The message, as it stands in the log', content: jsonOf(turnResult) },
      ...problems(...refused, 'conversation.unknown', 'chat.not-yours', 'request.invalid', 'request.text-damaged', 'request.not-json', 'request.too-large', ...unwritten),
    },
  });
  api.openapi(say, async (c) => c.json(await desk.say(c.req.valid('param').id, c.get('staff'), c.req.valid('json')), 200));

  const giveBack = createRoute({
    method: 'post',
    path: '/chats/{id}/return',
    tags,
    summary: 'Give a chat back to the bot',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskChat) }, ...problems(...refused, 'conversation.unknown', 'chat.not-yours', ...unwritten) },
  });
  api.openapi(giveBack, async (c) => c.json(await desk.giveBack(c.req.valid('param').id, c.get('staff')), 200));

  const close = createRoute({
    method: 'post',
    path: '/chats/{id}/close',
    tags,
    summary: 'End a chat whose matter is resolved',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskChat) }, ...problems(...refused, 'conversation.unknown', 'chat.not-yours', ...unwritten) },
  });
  api.openapi(close, async (c) => c.json(await desk.close(c.req.valid('param').id, c.get('staff')), 200));

  const follow = createRoute({
    method: 'get',
    path: '/events',
    tags,
    summary: 'Follow the desk (server-sent events)',
    description: 'Event `queue`: the lists have changed. Event `chat` with `{id, cursor}`: a chat has come that far.',
    responses: { 200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } }, ...problems(...refused, 'stream.too-many', 'server.stopping') },
  });
  api.openapi(follow, (c) => {
    const cookie = c.req.header('cookie') ?? '';
    return deskFeed.stream(c, async () => {
      const session = await auth.sessions.read(cookie, false);
      return session !== null && roles.includes(session.staff.role);
    });
  });

  return api;
}
