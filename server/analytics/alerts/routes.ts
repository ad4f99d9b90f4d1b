import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../../auth/requireRole.ts';
import { alertDetail, alertList, alertPreview, alertRule, alertRules, destinations, madeDestination, newDestination, openAlerts, sendTo } from '../../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import { readerLanguage } from '../../problem.ts';
import type { Reader } from '../../reader/createReader.ts';
import type { Alerts } from './createAlerts.ts';

export interface AlertRoutesHouse {
  readonly alerts: Alerts;
  readonly reader: Reader;
  readonly now: () => number;
}

const tags = ['analytics'];
const refused = ['auth.required', 'auth.forbidden', 'request.invalid'] as const;
const wrote = [...refused, 'request.not-json'] as const;
const ofId = { params: z.object({ id: z.string().max(64) }) };
const rule = alertRules.shape.rules.element;
const noContent = { 204: { description: 'Done' } };
/** Who may say what is watched, and where it is sent. */
const watchers = requireRole('owner', 'supervisor', 'analyst');
const senders = requireRole('owner', 'supervisor');

/** What is out of the ordinary, what is watched, and where that is sent. */
export function alertRoutes({ alerts, reader, now }: AlertRoutesHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const counts = createRoute({
    method: 'get',
    path: '/alerts/open',
    tags,
    summary: 'How many alerts last',
    responses: { 200: { description: 'And how many of them nobody has acknowledged', content: jsonOf(openAlerts) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(counts, (c) => c.json(alerts.counts(), 200));

  const list = createRoute({
    method: 'get',
    path: '/alerts',
    tags,
    summary: 'What is or was out of the ordinary',
    request: { query: z.object({ state: z.enum(['open', 'past']).default('open'), before: z.iso.datetime().optional(), limit: z.coerce.number().int().min(1).max(100).default(30) }) },
    responses: { 200: { description: 'The latest first; open ones all at once', content: jsonOf(alertList) }, ...problems(...refused) },
  });
  api.openapi(list, (c) => {
    const { state, before, limit } = c.req.valid('query');
    const found = state === 'open' ? alerts.rows.open() : alerts.rows.past(before === undefined ? now() + 1 : Date.parse(before), limit);
    const last = state === 'past' && found.length >= limit ? found.at(-1) : undefined;
    return c.json({ alerts: found.map(alerts.toAlert), next: last ? new Date(last.begunAt).toISOString() : null }, 200);
  });

  const detail = createRoute({
    method: 'get',
    path: '/alerts/{id}',
    tags,
    summary: 'One alert, with the conversations that make its figure',
    request: ofId,
    responses: { 200: { description: 'As it stands', content: jsonOf(alertDetail) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(detail, async (c) => {
    const row = alerts.find(c.req.valid('param').id);
    const { figure, scope, condition } = row.details;
    const conversations = await reader.read('alertConversations', { figure, scope, condition, begunAt: row.begunAt, until: row.endedAt ?? now() });
    return c.json({ ...alerts.toAlert(row), conversations }, 200);
  });

  const acknowledge = createRoute({
    method: 'post',
    path: '/alerts/{id}/acknowledge',
    tags,
    middleware: [watchers] as const,
    summary: 'Say that somebody looks after an alert',
    description: 'Ends its reminders; that it is over is still sent.',
    request: ofId,
    responses: { 200: { description: 'As it stands', content: jsonOf(alertDetail.omit({ conversations: true }).meta({ id: 'AcknowledgedAlert' })) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(acknowledge, async (c) => {
    const { id } = alerts.find(c.req.valid('param').id);
    await alerts.acknowledge(id, c.get('staff').id);
    return c.json(alerts.toAlert(alerts.find(id)), 200);
  });

  const rules = createRoute({
    method: 'get',
    path: '/alert-rules',
    tags,
    summary: 'What is watched',
    responses: { 200: { description: 'The newest first', content: jsonOf(alertRules) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(rules, (c) => c.json({ rules: alerts.rules.all() }, 200));

  const add = createRoute({
    method: 'post',
    path: '/alert-rules',
    tags,
    middleware: [watchers] as const,
    summary: 'Watch a figure',
    description: 'Its alerts stand in the console; where else they are sent is said apart.',
    request: { body: { content: jsonOf(alertRule), required: true } },
    responses: { 201: { description: 'Watched from now on', content: jsonOf(rule) }, ...problems(...wrote, 'alert.too-many-rules') },
  });
  api.openapi(add, async (c) => c.json(await alerts.rules.add(c.req.valid('json'), c.get('staff').id), 201));

  const preview = createRoute({
    method: 'post',
    path: '/alert-rules/preview',
    tags,
    middleware: [watchers] as const,
    summary: 'What a rule would have said in the last 28 days',
    request: { body: { content: jsonOf(alertRule), required: true } },
    responses: { 200: { description: 'By the same looks, every five minutes', content: jsonOf(alertPreview) }, ...problems(...wrote) },
  });
  api.openapi(preview, async (c) => c.json(await reader.read('alertPreview', { rule: c.req.valid('json'), now: now() }), 200));

  const change = createRoute({
    method: 'put',
    path: '/alert-rules/{id}',
    tags,
    middleware: [watchers] as const,
    summary: 'Change what is watched',
    description: 'Alerts of what it watched before end.',
    request: { ...ofId, body: { content: jsonOf(alertRule), required: true } },
    responses: { 200: { description: 'As it holds now', content: jsonOf(rule) }, ...problems(...wrote, 'record.unknown') },
  });
  api.openapi(change, async (c) => c.json(await alerts.rules.change(c.req.valid('param').id, c.req.valid('json')), 200));

  const remove = createRoute({
    method: 'delete',
    path: '/alert-rules/{id}',
    tags,
    middleware: [watchers] as const,
    summary: 'Delete a rule',
    request: ofId,
    responses: { ...noContent, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(remove, async (c) => {
    await alerts.rules.remove(c.req.valid('param').id);
    return c.body(null, 204);
  });

  const send = createRoute({
    method: 'put',
    path: '/alert-rules/{id}/destinations',
    tags,
    middleware: [senders] as const,
    summary: 'Choose where a rule’s alerts are sent',
    request: { ...ofId, body: { content: jsonOf(sendTo), required: true } },
    responses: { 200: { description: 'As it holds now', content: jsonOf(rule) }, ...problems(...wrote, 'record.unknown') },
  });
  api.openapi(send, async (c) => c.json(await alerts.rules.sendTo(c.req.valid('param').id, c.req.valid('json').destinations), 200));

  const places = createRoute({
    method: 'get',
    path: '/alert-destinations',
    tags,
    middleware: [senders] as const,
    summary: 'Where alerts can be sent',
    responses: { 200: { description: 'Without their secrets', content: jsonOf(destinations) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(places, (c) => c.json({ destinations: alerts.destinations.all(), mail: alerts.destinations.hasMail }, 200));

  const addPlace = createRoute({
    method: 'post',
    path: '/alert-destinations',
    tags,
    middleware: [senders] as const,
    summary: 'Add a webhook or mailboxes',
    description: 'A webhook’s messages are signed: `Handrail-Signature: t=<seconds>,v1=<hex>`, HMAC-SHA256 by the secret of the seconds, a full stop and the body. A message that is sent again has the same `Handrail-Id`. What answers other than 2xx is tried again for a day.',
    request: { body: { content: jsonOf(newDestination), required: true } },
    responses: { 201: { description: 'With its secret, this once', content: jsonOf(madeDestination) }, ...problems(...wrote, 'alert.too-many-destinations') },
  });
  api.openapi(addPlace, async (c) => {
    const { destination, secret } = await alerts.destinations.add(c.req.valid('json'));
    return c.json({ id: destination.id, destination, secret }, 201);
  });

  const renew = createRoute({
    method: 'post',
    path: '/alert-destinations/{id}/secret',
    tags,
    middleware: [senders] as const,
    summary: 'Give a webhook a new secret',
    request: ofId,
    responses: { 200: { description: 'With its secret, this once; the old one stops working', content: jsonOf(madeDestination) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(renew, async (c) => {
    const { destination, secret } = await alerts.destinations.renew(c.req.valid('param').id);
    return c.json({ id: destination.id, destination, secret }, 200);
  });

  const test = createRoute({
    method: 'post',
    path: '/alert-destinations/{id}/test',
    tags,
    middleware: [senders] as const,
    summary: 'Send a test',
    request: ofId,
    responses: { ...noContent, ...problems(...refused, 'record.unknown', 'mail.off', 'mail.failed', 'outgoing.url-refused', 'outgoing.address-refused', 'outgoing.redirects', 'outgoing.timeout', 'outgoing.too-large', 'outgoing.failed', 'outgoing.status') },
  });
  api.openapi(test, async (c) => {
    await alerts.destinations.test(c.req.valid('param').id, readerLanguage(c.req.header('accept-language')));
    return c.body(null, 204);
  });

  const removePlace = createRoute({
    method: 'delete',
    path: '/alert-destinations/{id}',
    tags,
    middleware: [senders] as const,
    summary: 'Send no alerts there any more',
    request: ofId,
    responses: { ...noContent, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(removePlace, async (c) => {
    await alerts.destinations.remove(c.req.valid('param').id);
    return c.body(null, 204);
  });

  return api;
}
