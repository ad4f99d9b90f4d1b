import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import type { Store } from '../chat/store.ts';
import { newTicket, serviceLevels, ticketChange, ticketChoices, ticketComment, ticketDetail, ticketList, ticketQuery, ticketReply, turnResult } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { makeTicket, type MakeHouse } from './makeTicket.ts';
import { readTranscript } from './readTranscript.ts';
import { replyToCustomer, type ReplyHouse } from './replyToCustomer.ts';
import type { TicketRoom } from './ticketRoom.ts';

export type TicketRoutesHouse = MakeHouse & ReplyHouse & TicketRoom & { readonly store: Store; readonly now: () => number };

const tags = ['tickets'];
const one = z.object({ number: z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER) });
const refused = ['auth.required', 'auth.forbidden'] as const;
const unreadable = ['request.invalid', 'request.text-damaged', 'request.not-json', 'request.too-large'] as const;
const unwritten = ['storage.busy', 'storage.full', 'server.stopping'] as const;

/** Tickets, for staff. Mounted at `/api/tickets`. */
export function ticketRoutes(house: TicketRoutesHouse): OpenAPIHono<ApiEnv> {
  const { tickets, reads, levels, committer, store, now } = house;
  const api = createApi();
  const readers = requireRole('owner', 'supervisor', 'agent', 'analyst');
  const workers = requireRole('owner', 'supervisor', 'agent');
  const leads = requireRole('owner', 'supervisor');

  const list = createRoute({
    method: 'get',
    path: '/',
    tags,
    middleware: readers,
    summary: 'Tickets',
    description: 'What falls due next goes first. Agents see their own, their teams\', those that are nobody\'s, those they made, and those of chats they are on.',
    request: { query: ticketQuery },
    responses: { 200: { description: 'A page of tickets', content: jsonOf(ticketList) }, ...problems(...refused, 'request.invalid') },
  });
  api.openapi(list, (c) => c.json(reads.list(c.req.valid('query'), c.get('staff')), 200));

  const make = createRoute({
    method: 'post',
    path: '/',
    tags,
    middleware: workers,
    summary: 'Make a ticket',
    description: 'Of a chat or a contact, or of neither. Safe to repeat: the same `requestId` again gets the same ticket.',
    request: { body: { required: true, content: jsonOf(newTicket) } },
    responses: { 201: { description: 'The ticket', content: jsonOf(ticketDetail) }, ...problems(...refused, 'conversation.unknown', 'record.unknown', 'ticket.holder-unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(make, async (c) => {
    const { number } = await makeTicket(house, c.get('staff'), c.req.valid('json'));
    return c.json(reads.read(number, c.get('staff')), 201);
  });

  const choices = createRoute({
    method: 'get',
    path: '/choices',
    tags,
    middleware: readers,
    summary: 'What tickets can be given: people, teams and topics',
    responses: { 200: { description: 'The choices', content: jsonOf(ticketChoices) }, ...problems(...refused) },
  });
  api.openapi(choices, (c) => c.json(reads.choices(), 200));

  const readLevels = createRoute({
    method: 'get',
    path: '/service-levels',
    tags,
    middleware: leads,
    summary: 'By when tickets are to be answered and resolved',
    responses: { 200: { description: 'The service levels', content: jsonOf(serviceLevels) }, ...problems(...refused) },
  });
  api.openapi(readLevels, (c) => c.json(levels.current().levels, 200));

  const setLevels = createRoute({
    method: 'put',
    path: '/service-levels',
    tags,
    middleware: leads,
    summary: 'Set the service levels',
    description: 'For tickets that are made from now on, or get another priority. What is left out is as it was before anybody set it.',
    request: { body: { required: true, content: jsonOf(serviceLevels.required()) } },
    responses: { 200: { description: 'The service levels', content: jsonOf(serviceLevels) }, ...problems(...refused, ...unreadable, ...unwritten) },
  });
  api.openapi(setLevels, async (c) => {
    await committer.run(() => levels.set(c.req.valid('json'), now()));
    return c.json(levels.current().levels, 200);
  });

  const read = createRoute({
    method: 'get',
    path: '/{number}',
    tags,
    middleware: workers,
    summary: 'A ticket and its history',
    request: { params: one },
    responses: { 200: { description: 'The ticket', content: jsonOf(ticketDetail) }, ...problems(...refused, 'ticket.unknown', 'request.invalid') },
  });
  api.openapi(read, (c) => c.json(reads.read(c.req.valid('param').number, c.get('staff')), 200));

  const change = createRoute({
    method: 'patch',
    path: '/{number}',
    tags,
    middleware: workers,
    summary: 'Change a ticket',
    description: 'From the `revision` that was read; what is left out stays.',
    request: { params: one, body: { required: true, content: jsonOf(ticketChange) } },
    responses: { 200: { description: 'The ticket', content: jsonOf(ticketDetail) }, ...problems(...refused, 'ticket.unknown', 'ticket.conflict', 'ticket.closed', 'ticket.status-refused', 'ticket.holder-unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(change, async (c) => {
    const { number } = c.req.valid('param');
    await committer.run(() => tickets.change(number, c.get('staff'), c.req.valid('json')));
    return c.json(reads.told(number), 200);
  });

  const comment = createRoute({
    method: 'post',
    path: '/{number}/comments',
    tags,
    middleware: workers,
    summary: 'Write something that staff alone read',
    description: 'Safe to repeat: the same `messageId` again changes nothing.',
    request: { params: one, body: { required: true, content: jsonOf(ticketComment) } },
    responses: { 200: { description: 'The ticket', content: jsonOf(ticketDetail) }, ...problems(...refused, 'ticket.unknown', ...unreadable, ...unwritten) },
  });
  api.openapi(comment, async (c) => {
    const { number } = c.req.valid('param');
    await committer.run(() => tickets.comment(number, c.get('staff'), c.req.valid('json')));
    return c.json(reads.told(number), 200);
  });

  const reply = createRoute({
    method: 'post',
    path: '/{number}/replies',
    tags,
    middleware: workers,
    summary: 'Answer the customer',
    description: 'In the conversation while it goes on, else for when they ask for their ticket. Safe to repeat: the same `messageId` again answers once.',
    request: { params: one, body: { required: true, content: jsonOf(ticketReply) } },
    responses: { 200: { description: 'The ticket', content: jsonOf(ticketDetail) }, ...problems(...refused, 'ticket.unknown', 'ticket.closed', 'ticket.status-refused', ...unreadable, ...unwritten) },
  });
  api.openapi(reply, async (c) => {
    const { number } = c.req.valid('param');
    await replyToCustomer(house, number, c.get('staff'), c.req.valid('json'));
    return c.json(reads.told(number), 200);
  });

  const transcript = createRoute({
    method: 'get',
    path: '/{number}/transcript',
    tags,
    middleware: workers,
    summary: 'What was said in a ticket\'s conversation',
    description: 'Of a very long one, the last thousand messages.',
    request: { params: one },
    responses: { 200: { description: 'The messages, oldest first', content: jsonOf(turnResult) }, ...problems(...refused, 'ticket.unknown', 'conversation.unknown', 'request.invalid') },
  });
  api.openapi(transcript, (c) => c.json(readTranscript(store, tickets.seen(c.req.valid('param').number, c.get('staff')).conversationId), 200));

  return api;
}
