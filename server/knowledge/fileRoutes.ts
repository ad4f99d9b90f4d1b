import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import * as z from 'zod';
import { knowledgeImport } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { ProblemError } from '../problem.ts';
import { base, readers, refuse, refused, tags, unwritten, writers } from './access.ts';
import { compareKnowledge } from './compareKnowledge.ts';
import { exportCsv } from './exportCsv.ts';
import { fileTypes, type FileFormat } from './fileTypes.ts';
import type { Knowledge } from './knowledge.ts';
import { readUpload } from './readUpload.ts';

const exported = { 'application/json': { schema: z.unknown() }, 'text/csv': { schema: z.string() } };
const imported = { 'application/json': { schema: z.unknown() }, [fileTypes.csv]: { schema: z.string() }, [fileTypes.xlsx]: { schema: z.string() }, [fileTypes.html]: { schema: z.string() } };

/** Entries shown of an import. */
const previewed = 20;

/** Whole bases as files. */
export function fileRoutes({ knowledge }: { readonly knowledge: Knowledge }): OpenAPIHono<ApiEnv> {
  const api = createApi();

  const importFile = createRoute({
    method: 'post',
    path: '/{slug}/import',
    middleware: writers,
    tags,
    summary: 'Import a knowledge base from JSON, CSV, a spreadsheet or a FAQ page',
    description:
      'CSV and the first sheet of an XLSX file have the columns id, locale, question, answer and, if wanted, category, unlisted and leadsTo; rows of one id are phrasings of one entry. ' +
      'Of an HTML page the questions with their answers are read; nothing is fetched or run. With `mode=replace` the file becomes the whole knowledge base, with ' +
      '`mode=merge` it is written beside what is there. What a table or a page cannot say of an entry stays. With `dry=1` nothing is changed.',
    request: { params: base, query: z.object({ dry: z.stringbool().optional(), mode: z.enum(['replace', 'merge']).default('replace') }), body: { required: true, content: imported } },
    responses: { 200: { description: 'What the import came to', content: jsonOf(knowledgeImport) }, ...problems(...refused, ...unwritten) },
  });
  api.openapi(importFile, async (c) => {
    const { slug: into } = c.req.valid('param');
    const { dry = false, mode } = c.req.valid('query');
    const before = knowledge.read(into);
    const format = formatOf(c);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const place = before ?? { slug: into, name: {} };
    const reading = await readUpload(format, bytes, place);
    if (!reading.ok) return refuse(c, reading.issues);
    const made = reading.knowledge;
    const written = new Set(made.entries.map(({ id }) => id));
    const old = before?.entries ?? [];
    const compared = compareKnowledge(mode === 'replace' ? old : old.filter(({ id }) => written.has(id)), made.entries);
    const by = c.get('staff').id;
    const result = dry ? null : await (mode === 'replace' ? knowledge.replace(made, { by }) : knowledge.merge(made, { by }));
    return c.json({ slug: into, dry, entries: made.entries.length, ...compared, preview: made.entries.slice(0, previewed), result }, 200);
  });

  const exportFile = createRoute({
    method: 'get',
    path: '/{slug}/export',
    middleware: readers,
    tags,
    summary: 'Export a knowledge base',
    description: 'As it is being worked on.',
    request: { params: base, query: z.object({ format: z.enum(['json', 'csv']).default('json') }) },
    responses: { 200: { description: 'The file', content: exported }, ...problems(...refused, 'record.unknown') },
  });
  api.openapi(exportFile, (c) => {
    const found = knowledge.read(c.req.valid('param').slug);
    if (found === undefined) throw new ProblemError('record.unknown');
    const { format } = c.req.valid('query');
    c.header('content-disposition', `attachment; filename="${found.slug}.${format}"`);
    if (format === 'json') return c.json(found, 200);
    return c.body(exportCsv(found), 200, { 'content-type': 'text/csv; charset=utf-8' });
  });

  return api;
}

function formatOf(c: Context<ApiEnv>): FileFormat {
  const type = c.req.header('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
  for (const format of ['json', 'csv', 'xlsx', 'html'] as const) if (fileTypes[format] === type) return format;
  throw new ProblemError('request.invalid', { errors: [{ path: 'content-type', message: Object.values(fileTypes).join(', ') }] });
}
