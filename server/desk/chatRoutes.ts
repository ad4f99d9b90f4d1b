import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import { conversationStatus, deskChat, deskChats, deskConversation, deskEntries } from '../contract.ts';
import { agentMessage, agentNote, done, readMark, tagList, transferRequest, wrapUp } from '../contract/desk.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { supervising } from './access.ts';
import type { DeskParts } from './createDeskParts.ts';

const tags = ['desk'];
const chatId = z.object({ id: z.string().min(1).max(64) });
const refused = ['auth.required', 'auth.forbidden'] as const;
const unreadable = ['request.invalid', 'request.text-damaged', 'request.not-json', 'request.too-large'] as const;
const unwritten = ['storage.busy', 'storage.full', 'server.stopping'] as const;
const short = z.string().min(1).max(100).optional();

/** The chats: the lists, what was said in them, and what is done with them. */
export function chatRoutes({ desk, reading, notes, marks, queue, feed, signalCustomer, committer, access, now }: DeskParts): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/chats',
    tags,
    summary: 'The queue, and other lists of chats',
    description: '`waiting`: nobody is on it yet, the next first. `mine`: you are on it. `open`: both, and those of others. `all`: every chat you may see, the latest first; only here the other filters count.',
    request: {
      query: z.object({
        view: z.enum(['waiting', 'mine', 'open', 'all']).default('waiting'),
        status: conversationStatus.optional(),
        flow: short,
        team: short,
        agent: short,
        tag: short,
        q: short,
        before: short,
        limit: z.coerce.number().int().min(1).max(200).default(50),
      }),
    },
    responses: { 200: { description: 'Chats', content: jsonOf(deskChats) }, ...problems(...refused, 'request.invalid') },
  });
  api.openapi(list, (c) => {
    const { view, before, limit, ...filter } = c.req.valid('query');
    return c.json(reading.list(view, c.get('staff'), filter, { before, limit }), 200);
  });

  const read = createRoute({
    method: 'get',
    path: '/chats/{id}',
    tags,
    summary: 'A chat, and what was said and done in it last',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskConversation) }, ...problems(...refused, 'conversation.unknown') },
  });
  api.openapi(read, (c) => c.json(reading.read(c.req.valid('param').id, c.get('staff')), 200));

  const page = createRoute({
    method: 'get',
    path: '/chats/{id}/messages',
    tags,
    summary: 'What has come since a cursor, or stands before a place',
    description: 'With `before`, the page that ends there; else what came after `after`. Oldest first.',
    request: {
      params: chatId,
      query: z.object({ after: z.coerce.number().int().nonnegative().default(0), before: z.coerce.number().int().positive().optional(), limit: z.coerce.number().int().min(1).max(500).default(200) }),
    },
    responses: { 200: { description: 'Entries', content: jsonOf(deskEntries) }, ...problems(...refused, 'conversation.unknown', 'request.invalid') },
  });
  api.openapi(page, (c) => {
    const { after, before, limit } = c.req.valid('query');
    const { id } = c.req.valid('param');
    return c.json(before === undefined ? reading.since(id, c.get('staff'), after) : reading.before(id, c.get('staff'), before, limit), 200);
  });

  const accept = createRoute({
    method: 'post',
    path: '/chats/{id}/accept',
    tags,
    summary: 'Go on a waiting chat',
    description: 'Of several at once exactly one gets it. Safe to repeat.',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskChat) }, ...problems(...refused, 'conversation.unknown', 'chat.taken', 'chat.other-team', 'agent.full', 'agent.on-break', ...unwritten) },
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
      200: { description: 'The message, as it stands in the log', content: jsonOf(deskEntries) },
      ...problems(...refused, 'conversation.unknown', 'chat.not-yours', ...unreadable, ...unwritten),
    },
  });
  api.openapi(say, async (c) => c.json(await desk.say(c.req.valid('param').id, c.get('staff'), c.req.valid('json')), 200));

  const note = createRoute({
    method: 'post',
    path: '/chats/{id}/notes',
    tags,
    summary: 'Write a note that only staff read',
    description: 'Whoever it mentions may read the chat from then on. Supervisors may whisper. Safe to repeat.',
    request: { params: chatId, body: { required: true, content: jsonOf(agentNote) } },
    responses: { 200: { description: 'What has come with it', content: jsonOf(deskEntries) }, ...problems(...refused, 'conversation.unknown', 'record.unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(note, async (c) => {
    const { id } = c.req.valid('param');
    const written = c.req.valid('json');
    const added = await notes.add(id, c.get('staff'), written);
    feed.mention(written.mentions, id);
    return c.json(added, 200);
  });

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
    description: 'The flow goes on behind its hand-off.',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskChat) }, ...problems(...refused, 'conversation.unknown', 'chat.not-yours', ...unwritten) },
  });
  api.openapi(close, async (c) => c.json(await desk.close(c.req.valid('param').id, c.get('staff')), 200));

  const transfer = createRoute({
    method: 'post',
    path: '/chats/{id}/transfer',
    tags,
    summary: 'Pass a chat on to an agent or a team',
    description: 'An agent is on it at once. In a team\'s queue it keeps its place; no team is everybody\'s queue.',
    request: { params: chatId, body: { required: true, content: jsonOf(transferRequest) } },
    responses: {
      200: { description: 'The chat', content: jsonOf(deskChat) },
      ...problems(...refused, 'conversation.unknown', 'record.unknown', 'chat.not-yours', 'chat.taken', 'agent.full', 'agent.absent', 'agent.on-break', ...unreadable, ...unwritten),
    },
  });
  api.openapi(transfer, async (c) => c.json(await desk.transfer(c.req.valid('param').id, c.get('staff'), c.req.valid('json')), 200));

  const take = createRoute({
    method: 'post',
    path: '/chats/{id}/take',
    tags,
    summary: 'Step in, as a supervisor',
    middleware: requireRole(...supervising),
    description: 'From the bot, the queue, or another agent.',
    request: { params: chatId },
    responses: { 200: { description: 'The chat', content: jsonOf(deskChat) }, ...problems(...refused, 'conversation.unknown', 'conversation.closed', 'chat.taken', 'agent.full', 'agent.on-break', ...unwritten) },
  });
  api.openapi(take, async (c) => c.json(await desk.takeOver(c.req.valid('param').id, c.get('staff')), 200));

  const tag = createRoute({
    method: 'put',
    path: '/chats/{id}/tags',
    tags,
    summary: 'Tag a chat',
    request: { params: chatId, body: { required: true, content: jsonOf(tagList) } },
    responses: { 200: { description: 'The chat', content: jsonOf(deskConversation) }, ...problems(...refused, 'conversation.unknown', 'chat.not-yours', ...unreadable, ...unwritten) },
  });
  api.openapi(tag, async (c) => {
    const { id } = c.req.valid('param');
    await marks.tag(id, c.get('staff'), c.req.valid('json').tags);
    return c.json(reading.read(id, c.get('staff')), 200);
  });

  const wrap = createRoute({
    method: 'put',
    path: '/chats/{id}/wrap-up',
    tags,
    summary: 'Say how a chat ended, and what is still to be done',
    request: { params: chatId, body: { required: true, content: jsonOf(wrapUp) } },
    responses: { 200: { description: 'It is noted', content: jsonOf(done) }, ...problems(...refused, 'conversation.unknown', 'chat.not-yours', 'record.unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(wrap, async (c) => {
    await marks.wrapUp(c.req.valid('param').id, c.get('staff'), c.req.valid('json'));
    return c.json({}, 200);
  });

  const markRead = createRoute({
    method: 'post',
    path: '/chats/{id}/read',
    tags,
    summary: 'Say how far one has read',
    request: { params: chatId, body: { required: true, content: jsonOf(readMark) } },
    responses: { 200: { description: 'It is noted', content: jsonOf(done) }, ...problems(...refused, 'conversation.unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(markRead, async (c) => {
    const { id } = c.req.valid('param');
    const { id: reader } = c.get('staff');
    const { cursor } = reading.since(id, c.get('staff'), Number.MAX_SAFE_INTEGER);
    await committer.run(() => queue.markRead(id, reader, Math.min(cursor, c.req.valid('json').seq), now()));
    return c.json({}, 200);
  });

  const typing = createRoute({
    method: 'post',
    path: '/chats/{id}/typing',
    tags,
    summary: 'Say that one is typing',
    description: 'The customer sees it for a few seconds; it is not kept.',
    request: { params: chatId },
    responses: { 200: { description: 'They are told', content: jsonOf(done) }, ...problems(...refused, 'conversation.unknown', 'chat.not-yours') },
  });
  api.openapi(typing, (c) => {
    const { id } = c.req.valid('param');
    const { id: agent, name } = c.get('staff');
    access.require(c.get('staff'), id);
    if (queue.handoff(id)?.acceptedBy === agent) signalCustomer(id, { event: 'typing', data: { from: 'agent', name } });
    feed.signal(id, 'typing', { from: 'agent', agent, name });
    return c.json({}, 200);
  });

  return api;
}
