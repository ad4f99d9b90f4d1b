import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { analyticsFilter, askedQuestions, knowledgeEntryFigures, knowledgeFigures, knowledgeMisses, knowledgePairs, knowledgeTopics, questionKind, slug, type AnalyticsFilter } from '../../contract.ts';
import { identifier } from '../../contract/text.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../../http/api.ts';
import type { Knowledge } from '../../knowledge/knowledge.ts';
import type { Reader } from '../../reader/createReader.ts';
import { askedOf } from '../filter/askedOf.ts';
import { earlierPeriod } from '../filter/earlierPeriod.ts';
import { withScope } from '../filter/withScope.ts';
import type { ComparedOfBase } from './readQuestions.ts';

export interface KnowledgeFiguresHouse {
  readonly reader: Reader;
  readonly knowledge: Pick<Knowledge, 'known'>;
  readonly now: () => number;
}

const tags = ['analytics'];
const refused = ['auth.required', 'auth.forbidden', 'request.invalid', 'analytics.period-wrong', 'record.unknown', 'analytics.too-much', 'server.stopping'] as const;
const params = z.object({ base: slug });
const questionsQuery = analyticsFilter.extend({ kind: questionKind.default('all') }).meta({ id: 'KnowledgeQuestionsQuery' });

/** How knowledge bases do with what customers ask. */
export function knowledgeFiguresRoutes({ reader, knowledge, now }: KnowledgeFiguresHouse): OpenAPIHono<ApiEnv> {
  const api = createApi();

  /** @throws {ProblemError} `record.unknown`, `analytics.period-wrong` */
  function askedOfBase(base: string, query: AnalyticsFilter): ComparedOfBase {
    const [at, { slug: known }] = [now(), knowledge.known(base)];
    const asked = askedOf(query, at);
    return { ...asked, before: earlierPeriod(asked, {}, at), base: known };
  }

  const figures = createRoute({
    method: 'get',
    path: '/knowledge/{base}',
    tags,
    summary: 'How a knowledge base does',
    description: 'What became of the questions that it was asked: all in all, by entry, over time and by language, and which entries nobody asks for.',
    request: { params, query: analyticsFilter },
    responses: { 200: { description: 'Figures', content: jsonOf(knowledgeFigures) }, ...problems(...refused) },
  });
  api.openapi(figures, async (c) => {
    const asked = askedOfBase(c.req.valid('param').base, c.req.valid('query'));
    return c.json(await withScope(asked, reader.read('knowledgeFigures', asked)), 200);
  });

  const topics = createRoute({
    method: 'get',
    path: '/knowledge/{base}/topics',
    tags,
    summary: 'What was asked, by topic',
    request: { params, query: analyticsFilter },
    responses: { 200: { description: 'Topics, the most asked first', content: jsonOf(knowledgeTopics) }, ...problems(...refused) },
  });
  api.openapi(topics, async (c) => {
    const asked = askedOfBase(c.req.valid('param').base, c.req.valid('query'));
    return c.json(await withScope(asked, reader.read('knowledgeTopics', asked)), 200);
  });

  const topic = createRoute({
    method: 'get',
    path: '/knowledge/{base}/topics/{topic}',
    tags,
    summary: 'What was asked of one topic',
    description: 'A topic that was never told has no questions.',
    request: { params: params.extend({ topic: identifier }), query: questionsQuery },
    responses: { 200: { description: 'The latest questions, each with its conversation', content: jsonOf(askedQuestions) }, ...problems(...refused) },
  });
  api.openapi(topic, async (c) => {
    const { base, topic: id } = c.req.valid('param');
    const { kind, ...query } = c.req.valid('query');
    const asked = askedOfBase(base, query);
    return c.json(await withScope(asked, reader.read('knowledgeTopic', { ...asked, topic: id, kind })), 200);
  });

  const misses = createRoute({
    method: 'get',
    path: '/knowledge/{base}/misses',
    tags,
    summary: 'What customers asked and nothing answered',
    description: 'Grouped by likeness of their words, in the shape that `/api/knowledge/{slug}/misses/settle` takes.',
    request: { params, query: analyticsFilter },
    responses: { 200: { description: 'Groups, the biggest first', content: jsonOf(knowledgeMisses) }, ...problems(...refused) },
  });
  api.openapi(misses, async (c) => {
    const asked = askedOfBase(c.req.valid('param').base, c.req.valid('query'));
    return c.json(await withScope(asked, reader.read('knowledgeMisses', asked)), 200);
  });

  const pairs = createRoute({
    method: 'get',
    path: '/knowledge/{base}/pairs',
    tags,
    summary: 'Entries between which customers’ questions are torn',
    request: { params, query: analyticsFilter },
    responses: { 200: { description: 'Pairs', content: jsonOf(knowledgePairs) }, ...problems(...refused) },
  });
  api.openapi(pairs, async (c) => {
    const asked = askedOfBase(c.req.valid('param').base, c.req.valid('query'));
    return c.json(await withScope(asked, reader.read('knowledgePairs', asked)), 200);
  });

  const entry = createRoute({
    method: 'get',
    path: '/knowledge/{base}/entries/{entry}',
    tags,
    summary: 'How one entry does, and what it was asked',
    description: 'An entry that is no more keeps its figures; one that was never there has zeros.',
    request: { params: params.extend({ entry: identifier }), query: questionsQuery },
    responses: { 200: { description: 'Figures and questions', content: jsonOf(knowledgeEntryFigures) }, ...problems(...refused) },
  });
  api.openapi(entry, async (c) => {
    const { base, entry: id } = c.req.valid('param');
    const { kind, ...query } = c.req.valid('query');
    const asked = askedOfBase(base, query);
    return c.json(await withScope(asked, reader.read('knowledgeEntry', { ...asked, entry: id, kind })), 200);
  });

  return api;
}
