import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { answerRating, customerMessage, handoffRequest, publicFlow, slug, startConversation, startedConversation, turnResult } from '../contract.ts';
import type { Versions } from '../flows/versions.ts';
import { readMark } from '../contract/desk.ts';
import type { Committer } from '../db/committer.ts';
import type { DeskParts } from '../desk/createDeskParts.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { bearerToken } from '../http/bearerToken.ts';
import type { Limits } from '../http/limits.ts';
import { ProblemError } from '../problem.ts';
import type { ChatService } from './chatService.ts';
import type { StreamConversation } from './stream.ts';

const conversationId = z.object({ id: z.string().min(1).max(64) });
const bearer = [{ conversation: [] }];
const tags = ['chat'];

interface ChatRoutesHouse {
  readonly chat: ChatService;
  readonly versions: Versions;
  readonly stream: StreamConversation;
  readonly limits: Limits;
  readonly desk: Pick<DeskParts, 'absence' | 'feed' | 'queue'>;
  readonly committer: Committer;
  readonly now: () => number;
}

/** The customers' side: start a conversation, say something, read and follow what comes. */
export function chatRoutes({ chat, versions, stream, limits, desk, committer, now }: ChatRoutesHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const describeFlow = createRoute({
    method: 'get',
    path: '/{flow}',
    tags,
    summary: 'What a chat page shows before the first message',
    request: { params: z.object({ flow: slug }) },
    responses: { 200: { description: 'The published flow', content: jsonOf(publicFlow) }, ...problems('flow.unknown') },
  });
  api.openapi(describeFlow, (c) => {
    const live = versions.live(c.req.valid('param').flow);
    if (live === undefined) throw new ProblemError('flow.unknown');
    const { name, locales, knowledge, handoff } = versions.compiled(live.id, live.version).plan.document;
    return c.json({ slug: live.slug, name, locales, faq: knowledge.length > 0, handoffButton: handoff.button }, 200);
  });

  const start = createRoute({
    method: 'post',
    path: '/{flow}/conversations',
    tags,
    summary: 'Start a conversation',
    request: { params: z.object({ flow: slug }), body: { required: true, content: jsonOf(startConversation) } },
    responses: {
      201: { description: 'The conversation, its token, and what the bot says first', content: jsonOf(startedConversation) },
      ...problems('flow.unknown', 'variable.unknown', 'contact.blocked', 'contact.token-invalid', 'request.invalid', 'request.not-json', 'request.too-large', 'rate.exceeded', 'storage.busy'),
    },
  });
  api.openapi(start, async (c) => {
    await limits.start(c);
    const opening = c.req.valid('json');
    const wanted = opening.locale ?? c.req.header('accept-language')?.split(/[,;]/, 1)[0]?.trim();
    return c.json(await chat.start(c.req.valid('param').flow, wanted === undefined ? opening : { ...opening, locale: wanted }), 201);
  });

  const say = createRoute({
    method: 'post',
    path: '/conversations/{id}/messages',
    tags,
    summary: 'Say something, or press a choice',
    description: 'Safe to repeat: the same `messageId` again gets the stored answer.',
    security: bearer,
    request: { params: conversationId, body: { required: true, content: jsonOf(customerMessage) } },
    responses: {
      200: { description: 'What was said in answer', content: jsonOf(turnResult) },
      ...problems('conversation.unknown', 'conversation.closed', 'contact.blocked', 'choice.not-offered', 'request.invalid', 'request.text-damaged', 'request.not-json'),
      ...problems('request.too-large', 'rate.exceeded', 'storage.busy', 'storage.full', 'server.stopping'),
    },
  });
  api.openapi(say, async (c) => {
    const { id } = c.req.valid('param');
    await limits.message(id, bearerToken(c));
    const answer = await chat.say(id, c.req.valid('json'), bearerToken(c));
    desk.absence.saw(id);
    return c.json(answer, 200);
  });

  const read = createRoute({
    method: 'get',
    path: '/conversations/{id}/messages',
    tags,
    summary: 'What has come since a cursor',
    description: 'At most a thousand messages; go on from the `cursor` of the answer.',
    security: bearer,
    request: { params: conversationId, query: z.object({ after: z.coerce.number().int().nonnegative().default(0) }) },
    responses: { 200: { description: 'Messages of everyone, oldest first', content: jsonOf(turnResult) }, ...problems('conversation.unknown') },
  });
  api.openapi(read, (c) => {
    const id = authorized(c);
    desk.absence.saw(id);
    return c.json(chat.since(id, c.req.valid('query').after), 200);
  });

  const handOff = createRoute({
    method: 'post',
    path: '/conversations/{id}/handoff',
    tags,
    summary: 'Ask for a person',
    security: bearer,
    request: { params: conversationId, body: { required: true, content: jsonOf(handoffRequest) } },
    responses: { 200: { description: 'What was said in answer', content: jsonOf(turnResult) }, ...problems('conversation.unknown', 'conversation.closed', 'contact.blocked', 'rate.exceeded') },
  });
  api.openapi(handOff, async (c) => {
    const { id } = c.req.valid('param');
    await limits.message(id, bearerToken(c));
    const answer = await chat.askForPerson(id, c.req.valid('json').messageId, bearerToken(c));
    desk.absence.saw(id);
    return c.json(answer, 200);
  });

  const rate = createRoute({
    method: 'post',
    path: '/conversations/{id}/feedback',
    tags,
    summary: 'Say whether an answer helped',
    description: 'For messages that are `rateable`. Safe to repeat; the last word counts.',
    security: bearer,
    request: { params: conversationId, body: { required: true, content: jsonOf(answerRating) } },
    responses: { 200: { description: 'It is noted', content: jsonOf(z.strictObject({})) }, ...problems('conversation.unknown', 'record.unknown', 'request.invalid', 'request.not-json', 'rate.exceeded') },
  });
  api.openapi(rate, async (c) => {
    const { id } = c.req.valid('param');
    await limits.message(id, bearerToken(c));
    await chat.rate(id, c.req.valid('json'), bearerToken(c));
    return c.json({}, 200);
  });

  const leave = createRoute({
    method: 'post',
    path: '/conversations/{id}/leave',
    tags,
    summary: 'End the conversation, or leave the queue',
    description: 'Safe to repeat with the same `messageId`.',
    security: bearer,
    request: { params: conversationId, body: { required: true, content: jsonOf(handoffRequest) } },
    responses: { 200: { description: 'What was said in answer', content: jsonOf(turnResult) }, ...problems('conversation.unknown', 'conversation.closed', 'request.invalid', 'request.not-json', 'rate.exceeded', 'storage.busy', 'storage.full') },
  });
  api.openapi(leave, async (c) => {
    const { id } = c.req.valid('param');
    await limits.message(id, bearerToken(c));
    return c.json(await chat.leave(id, c.req.valid('json').messageId, bearerToken(c)), 200);
  });

  const typing = createRoute({
    method: 'post',
    path: '/conversations/{id}/typing',
    tags,
    summary: 'Say that the customer is typing',
    description: 'Whoever is on the chat sees it for a few seconds; it is not kept.',
    security: bearer,
    request: { params: conversationId },
    responses: { 200: { description: 'They are told', content: jsonOf(z.strictObject({})) }, ...problems('conversation.unknown', 'rate.exceeded') },
  });
  api.openapi(typing, async (c) => {
    const id = authorized(c);
    await limits.message(`typing ${id}`, bearerToken(c));
    desk.absence.saw(id);
    desk.feed.signal(id, 'typing', { from: 'customer' });
    return c.json({}, 200);
  });

  const markRead = createRoute({
    method: 'post',
    path: '/conversations/{id}/read',
    tags,
    summary: 'Say how far the customer has read',
    security: bearer,
    request: { params: conversationId, body: { required: true, content: jsonOf(readMark) } },
    responses: { 200: { description: 'It is noted', content: jsonOf(z.strictObject({})) }, ...problems('conversation.unknown', 'request.invalid', 'request.not-json', 'rate.exceeded', 'storage.busy', 'storage.full') },
  });
  api.openapi(markRead, async (c) => {
    const id = authorized(c);
    await limits.message(`read ${id}`, bearerToken(c));
    const seq = Math.min(c.req.valid('json').seq, chat.cursor(id));
    await committer.run(() => desk.queue.markRead(id, 'customer', seq, now()));
    desk.absence.saw(id);
    desk.feed.signal(id, 'read', { seq });
    return c.json({}, 200);
  });

  const follow = createRoute({
    method: 'get',
    path: '/conversations/{id}/events',
    tags,
    summary: 'Follow a conversation (server-sent events)',
    description: 'Events `message` and `status`, each with its `id`; resume with `Last-Event-ID`. Not kept, and without an id: `queue` with one\'s place in the queue, `typing` when an agent types.',
    security: bearer,
    request: { params: conversationId, query: z.object({ after: z.coerce.number().int().nonnegative().optional() }) },
    responses: { 200: { description: 'The stream', content: { 'text/event-stream': { schema: z.string() } } }, ...problems('conversation.unknown', 'stream.too-many', 'server.stopping') },
  });
  api.openapi(follow, (c) => stream(c, authorized(c), c.req.valid('query').after ?? lastEventId(c)));

  /** The id in the path, once the token has been seen to open it. */
  function authorized(c: Context<ApiEnv>): string {
    const id = c.req.param('id') ?? '';
    chat.authorize(id, bearerToken(c));
    return id;
  }

  return api;
}


function lastEventId(c: Context<ApiEnv>): number {
  const id = c.req.header('last-event-id') ?? '';
  return /^\d{1,15}$/.test(id) ? Number(id) : 0;
}
