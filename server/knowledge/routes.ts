import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import { knowledgeBase, knowledgeImport, knowledgeSummaries, matchQuestion, matchReading, slug, type KnowledgeBase } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { ProblemError, readerLanguage } from '../problem.ts';
import { compareKnowledge } from './compareKnowledge.ts';
import { exportCsv } from './exportCsv.ts';
import type { Knowledge } from './knowledge.ts';
import { knowledgeProblem } from './knowledgeIssue.ts';
import { readKnowledgeFile } from './readKnowledgeFile.ts';
import type { KnowledgeReading } from './readKnowledge.ts';

const base = z.object({ slug });
const readers = requireRole('owner', 'operator', 'supervisor', 'analyst');
const writers = requireRole('owner', 'operator');
const tags = ['knowledge'];
const refused = ['auth.required', 'auth.forbidden'] as const;
const unreadable = ['request.invalid', 'request.too-large', 'knowledge.invalid'] as const;
const file = { 'application/json': { schema: z.unknown() }, 'text/csv': { schema: z.string() } };

/** Entries shown of an import. */
const previewed = 20;

/** Entries ranked when somebody tries a question. */
const ranked = 5;

/** Knowledge bases for those who write them: read, replace, import, export, and try a question. */
export function knowledgeRoutes({ knowledge }: { knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const list = createRoute({
    method: 'get',
    path: '/',
    middleware: readers,
    tags,
    summary: 'All knowledge bases',
    responses: { 200: { description: 'Knowledge bases by slug', content: jsonOf(knowledgeSummaries) }, ...problems(...refused) },
  });
  api.openapi(list, (c) => {
    const bases = knowledge.list().map((each) => ({ ...each, name: { ...each.name }, updatedAt: new Date(each.updatedAt).toISOString() }));
    return c.json({ bases }, 200);
  });

  const read = createRoute({
    method: 'get',
    path: '/{slug}',
    middleware: readers,
    tags,
    summary: 'A whole knowledge base',
    request: { params: base },
    responses: { 200: { description: 'The knowledge base', content: jsonOf(knowledgeBase) }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(read, (c) => c.json(known(c.req.valid('param').slug), 200));

  const replace = createRoute({
    method: 'put',
    path: '/{slug}',
    middleware: writers,
    tags,
    summary: 'Write a knowledge base whole',
    request: { params: base, body: { required: true, content: { 'application/json': { schema: z.unknown().meta({ description: 'A KnowledgeBase' }) } } } },
    responses: { 200: { description: 'The knowledge base as it is now', content: jsonOf(knowledgeBase) }, ...problems(...refused, ...unreadable) },
  });
  api.openapi(replace, async (c) => {
    const made = accepted(c, readKnowledgeFile('json', await bytesOf(c), { slug: c.req.valid('param').slug, name: {} }));
    await knowledge.replace(made);
    return c.json(made, 200);
  });

  const importFile = createRoute({
    method: 'post',
    path: '/{slug}/import',
    middleware: writers,
    tags,
    summary: 'Import a knowledge base from JSON or CSV',
    description: 'The file becomes the whole knowledge base. CSV has the columns id, locale, question, answer; rows of one id are phrasings of one entry. With `dry=1` nothing is changed.',
    request: { params: base, query: z.object({ dry: z.stringbool().optional() }), body: { required: true, content: file } },
    responses: { 200: { description: 'What the import came to', content: jsonOf(knowledgeImport) }, ...problems(...refused, ...unreadable) },
  });
  api.openapi(importFile, async (c) => {
    const { slug: into } = c.req.valid('param');
    const { dry = false } = c.req.valid('query');
    const before = knowledge.read(into);
    const format = formatOf(c);
    const made = accepted(c, readKnowledgeFile(format, await bytesOf(c), { slug: into, name: before?.name ?? {} }));
    if (!dry) await knowledge.replace(made);
    return c.json({ slug: into, dry, entries: made.entries.length, ...compareKnowledge(before, made), preview: made.entries.slice(0, previewed) }, 200);
  });

  const exportFile = createRoute({
    method: 'get',
    path: '/{slug}/export',
    middleware: readers,
    tags,
    summary: 'Export a knowledge base',
    request: { params: base, query: z.object({ format: z.enum(['json', 'csv']).default('json') }) },
    responses: { 200: { description: 'The file', content: file }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(exportFile, (c) => {
    const found = known(c.req.valid('param').slug);
    const { format } = c.req.valid('query');
    c.header('content-disposition', `attachment; filename="${found.slug}.${format}"`);
    if (format === 'json') return c.json(found, 200);
    return c.body(exportCsv(found), 200, { 'content-type': 'text/csv; charset=utf-8' });
  });

  const match = createRoute({
    method: 'post',
    path: '/{slug}/match',
    middleware: readers,
    tags,
    summary: 'Try a question',
    request: { params: base, body: { required: true, content: jsonOf(matchQuestion) } },
    responses: { 200: { description: 'What the knowledge makes of it, best first', content: jsonOf(matchReading) }, ...problems(...refused, 'request.invalid', 'record.unknown') },
  });
  api.openapi(match, (c) => {
    const matcher = knowledge.matcher(c.req.valid('param').slug);
    if (matcher === undefined) throw new ProblemError('record.unknown');
    return c.json(matchReading.parse(matcher.match(c.req.valid('json').text, { limit: ranked })), 200);
  });

  function known(of: string): KnowledgeBase {
    const found = knowledge.read(of);
    if (found === undefined) throw new ProblemError('record.unknown');
    return found;
  }

  return api;
}

/** The knowledge that was read. @throws {ProblemError} `knowledge.invalid` with every issue, in the reader's language. */
function accepted(c: Context<ApiEnv>, reading: KnowledgeReading): KnowledgeBase {
  if (reading.ok) return reading.knowledge;
  throw knowledgeProblem(reading.issues, readerLanguage(c.req.header('accept-language')));
}

async function bytesOf(c: Context<ApiEnv>): Promise<Uint8Array> {
  return new Uint8Array(await c.req.arrayBuffer());
}

function formatOf(c: Context<ApiEnv>): 'json' | 'csv' {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  if (type === 'text/csv') return 'csv';
  if (type === 'application/json') return 'json';
  throw new ProblemError('request.invalid', { errors: [{ path: 'content-type', message: 'application/json or text/csv' }] });
}
