import { createRoute, type OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import { requireRole } from '../auth/requireRole.ts';
import { auditActions, auditLog } from '../contract.ts';
import { createApi, jsonOf, problems, type ApiEnv } from '../http/api.ts';
import { readerLanguage } from '../problem.ts';
import { actions, titleOf } from './actions.ts';
import type { Audit } from './audit.ts';
import { auditCsv } from './auditCsv.ts';

const tags = ['audit'];
const of = { by: z.string().max(64).optional(), action: z.string().max(200).optional(), before: z.coerce.number().int().positive().optional() };
const refused = ['auth.required', 'auth.forbidden', 'request.invalid'] as const;

/** Who did what, for owners. Mounted at `/api/audit`. */
export function auditRoutes({ audit }: { readonly audit: Audit }): OpenAPIHono<ApiEnv> {
  const api = createApi();
  api.use(requireRole('owner'));

  const list = createRoute({
    method: 'get',
    path: '/',
    tags,
    summary: 'Who did what',
    description: 'The newest first. An empty `by` finds what nobody signed in did.',
    request: { query: z.object({ ...of, limit: z.coerce.number().int().min(1).max(200).default(50) }) },
    responses: { 200: { description: 'Entries', content: jsonOf(auditLog) }, ...problems(...refused) },
  });
  api.openapi(list, (c) => {
    const filter = c.req.valid('query');
    const entries = audit.list({ ...filter, limit: filter.limit + 1 });
    const page = entries.slice(0, filter.limit);
    return c.json({ entries: page, next: entries.length > page.length ? (page.at(-1)?.id ?? null) : null }, 200);
  });

  const names = createRoute({
    method: 'get',
    path: '/actions',
    tags,
    summary: 'What is kept, by name',
    responses: { 200: { description: 'Actions', content: jsonOf(auditActions) }, ...problems('auth.required', 'auth.forbidden') },
  });
  api.openapi(names, (c) => c.json({ actions: Object.keys(actions).map((action) => ({ action, title: titleOf(action) })) }, 200));

  const download = createRoute({
    method: 'get',
    path: '/export',
    tags,
    summary: 'Who did what, as CSV',
    description: 'The newest first.',
    request: { query: z.object({ ...of, language: z.enum(['zh', 'en']).optional().meta({ description: 'Of what the file says; else that of the reader.' }) }) },
    responses: { 200: { description: 'The file', content: { 'text/csv': { schema: z.string() } } }, ...problems(...refused) },
  });
  api.openapi(download, (c) => {
    c.header('content-disposition', 'attachment; filename="audit.csv"');
    const { language = readerLanguage(c.req.header('accept-language')), ...filter } = c.req.valid('query');
    return c.body(auditCsv(audit, filter, language), 200, { 'content-type': 'text/csv; charset=utf-8' });
  });

  return api;
}
