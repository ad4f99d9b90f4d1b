import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import { fixFirst, fixFirstConversationsQuery, funnel, funnelConversationsQuery, funnelQuery, journeyFilter, lastTyped, lastTypedQuery, nodeConversations, nodeConversationsQuery, nodeDetail, nodeDetailQuery, nodePersons, pathConversationsQuery, paths, pathsQuery } from '../../contract.ts';
import type { Database } from '../../db/open.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Reader } from '../../reader/createReader.ts';
import { withScope } from '../filter/withScope.ts';
import { groupLastTyped } from '../nodeDetail/groupLastTyped.ts';
import { createAskedJourneys } from './askedJourneys.ts';

export interface JourneysHouse {
  readonly reader: Reader;
  readonly database: Database;
  readonly knowledge: Pick<Knowledge, 'encoder'>;
  readonly now: () => number;
}

const tags = ['analytics'];
const refused = problems('auth.required', 'auth.forbidden', 'request.invalid', 'analytics.period-wrong', 'flow.unknown', 'analytics.too-much', 'server.stopping');

/** Customers' ways through one flow: who came where, what happened at a node, funnels, paths, and what to fix first. */
export function journeysRoutes({ reader, database, knowledge, now }: JourneysHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();
  const asked = createAskedJourneys(database, now);

  const persons = createRoute({
    method: 'get',
    path: '/drop-off/persons',
    tags,
    summary: 'How many customers came to each node',
    description: 'Contacts that were merged are one customer; a conversation of no contact is one of its own.',
    request: { query: journeyFilter },
    responses: { 200: { description: 'By node', content: jsonOf(nodePersons) }, ...refused },
  });
  api.openapi(persons, async (c) => {
    const wanted = asked(c.req.valid('query'));
    return c.json(await withScope(wanted, reader.read('persons', wanted)), 200);
  });

  const detail = createRoute({
    method: 'get',
    path: '/nodes/detail',
    tags,
    summary: 'A node by its visits',
    description: 'How long customers wait there before they leave (Kaplan-Meier), how long visits last, what comes before and after.',
    request: { query: nodeDetailQuery },
    responses: { 200: { description: 'Its figures; all zero for a node that nobody came to', content: jsonOf(nodeDetail) }, ...refused },
  });
  api.openapi(detail, async (c) => {
    const { node, ...query } = c.req.valid('query');
    const wanted = asked(query);
    return c.json(await withScope(wanted, reader.read('nodeDetail', { ...wanted, node, now: now() })), 200);
  });

  const conversations = createRoute({
    method: 'get',
    path: '/nodes/conversations',
    tags,
    summary: 'Conversations that left at a node',
    description: 'Or that became something else there; with what the customer had said last by then.',
    request: { query: nodeConversationsQuery },
    responses: { 200: { description: 'A page, the last entered first', content: jsonOf(nodeConversations) }, ...refused },
  });
  api.openapi(conversations, async (c) => {
    const { node, became, outlet, before, limit, ...query } = c.req.valid('query');
    const wanted = asked(query);
    return c.json(await withScope(wanted, reader.read('nodeConversations', { ...wanted, node, became, outlet, before, limit })), 200);
  });

  const typed = createRoute({
    method: 'get',
    path: '/nodes/last-typed',
    tags,
    summary: 'What customers had said last before they left a node',
    description: 'The latest 2,000, grouped by likeness.',
    request: { query: lastTypedQuery },
    responses: { 200: { description: 'Groups, the biggest first', content: jsonOf(lastTyped) }, ...refused },
  });
  api.openapi(typed, async (c) => {
    const { node, became, outlet, ...query } = c.req.valid('query');
    const wanted = asked(query);
    const last = await reader.read('lastTyped', { ...wanted, node, became, outlet });
    return c.json(await withScope(wanted, groupLastTyped({ reader, encoder: knowledge.encoder }, last)), 200);
  });

  const steps = createRoute({
    method: 'get',
    path: '/funnel',
    tags,
    summary: 'Conversations that came through some nodes in order',
    description: 'Other nodes may lie between. Whoever stops is counted by what became of them.',
    request: { query: funnelQuery },
    responses: { 200: { description: 'By step', content: jsonOf(funnel) }, ...refused },
  });
  api.openapi(steps, async (c) => {
    const { step: nodes, ...query } = c.req.valid('query');
    const wanted = asked(query);
    return c.json(await withScope(wanted, reader.read('funnel', { ...wanted, nodes })), 200);
  });

  const ways = createRoute({
    method: 'get',
    path: '/paths',
    tags,
    summary: 'The most common ways through a flow',
    description: 'As places and links to draw, and as whole ways. At each place, in = out + ends.',
    request: { query: pathsQuery },
    responses: { 200: { description: 'The ways', content: jsonOf(paths) }, ...refused },
  });
  api.openapi(ways, async (c) => {
    const { start, steps: drawn, width, ...query } = c.req.valid('query');
    const wanted = asked(query);
    return c.json(await withScope(wanted, reader.read('paths', { ...wanted, start, steps: drawn, width })), 200);
  });

  const first = createRoute({
    method: 'get',
    path: '/fix-first',
    tags,
    summary: 'Nodes by what it costs that customers are lost there',
    description: 'Cost = those lost × the share of those who went on from there that were helped; with what those who were lost did within 7 days.',
    request: { query: journeyFilter },
    responses: { 200: { description: 'Nodes where anybody is lost, the most costly first', content: jsonOf(fixFirst) }, ...refused },
  });
  api.openapi(first, async (c) => {
    const wanted = asked(c.req.valid('query'));
    return c.json(await withScope(wanted, reader.read('fixFirst', { ...wanted, now: now() })), 200);
  });

  const stopped = createRoute({
    method: 'get',
    path: '/funnel/conversations',
    tags,
    summary: 'Conversations that came to a step of a funnel and no further',
    description: 'Each with its last visit of the step\'s node.',
    request: { query: funnelConversationsQuery },
    responses: { 200: { description: 'A page, the last entered first', content: jsonOf(nodeConversations) }, ...refused },
  });
  api.openapi(stopped, async (c) => {
    const { step: nodes, at, before, limit, ...query } = c.req.valid('query');
    const wanted = asked(query);
    return c.json(await withScope(wanted, reader.read('wayConversations', { ...wanted, chosen: { of: 'funnel', nodes, at }, before, limit })), 200);
  });

  const onWay = createRoute({
    method: 'get',
    path: '/paths/conversations',
    tags,
    summary: 'Conversations at a place of the picture of ways',
    description: 'Or those that go on from there to a node, or end there; each with its last visit of the node.',
    request: { query: pathConversationsQuery },
    responses: { 200: { description: 'A page, the last entered first', content: jsonOf(nodeConversations) }, ...refused },
  });
  api.openapi(onWay, async (c) => {
    const { start, at, node, besides, next, became, before, limit, ...query } = c.req.valid('query');
    const wanted = asked(query);
    return c.json(await withScope(wanted, reader.read('wayConversations', { ...wanted, chosen: { of: 'paths', start, at, node, besides, next, became }, before, limit })), 200);
  });

  const losses = createRoute({
    method: 'get',
    path: '/fix-first/conversations',
    tags,
    summary: 'Conversations that were lost at a node',
    description: 'Each with the visit that it was lost at.',
    request: { query: fixFirstConversationsQuery },
    responses: { 200: { description: 'A page, the last entered first', content: jsonOf(nodeConversations) }, ...refused },
  });
  api.openapi(losses, async (c) => {
    const { node, before, limit, ...query } = c.req.valid('query');
    const wanted = asked(query);
    return c.json(await withScope(wanted, reader.read('wayConversations', { ...wanted, chosen: { of: 'losses', node }, before, limit })), 200);
  });

  return api;
}
