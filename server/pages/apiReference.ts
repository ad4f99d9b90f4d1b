import type { OpenAPIHono } from '@hono/zod-openapi';
import * as z from 'zod';
import packageJson from '../../package.json' with { type: 'json' };
import type { Auth } from '../auth/createAuth.ts';
import { isReadByToken } from '../auth/isReadByToken.ts';
import { isForStaff } from '../auth/requireRole.ts';
import { jsonOf, type ApiEnv } from '../http/api.ts';
import { referencePolicy } from './contentPolicy.ts';
import { notes, sendNote } from './note.ts';
import { sendFile } from './sendFile.ts';
import { siteFile, type Site } from './site.ts';

const tags = ['reference'];

/** The reader fetches the document and nothing else: no proxy, fonts, telemetry or assistants of others. */
const reader = {
  url: '/api/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  agent: { disabled: true },
  mcp: { disabled: true },
  hideClientButton: true,
  showDeveloperTools: 'never',
  documentDownloadType: 'direct',
};

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>Handrail · API 接口文档</title>
<link rel="icon" href="data:,">
</head>
<body>
<script id="api-reference" type="application/json" data-configuration="${JSON.stringify(reader).replaceAll('"', '&quot;')}"></script>
<script src="/reference/scalar.js"></script>
</body>
</html>
`;

/** Describes everything that is mounted on `app`, as OpenAPI 3.1 and as a page. To be called once all routes are there. */
export function serveApiReference(app: OpenAPIHono<ApiEnv>, { auth, site }: { readonly auth: Auth; readonly site: Site }): void {
  app.openAPIRegistry.registerComponent('securitySchemes', 'conversation', {
    type: 'http',
    scheme: 'bearer',
    description: 'The token that starting a conversation answered with. It opens that conversation alone.',
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'staff', { type: 'apiKey', in: 'cookie', name: auth.sessions.cookie, description: 'The session that signing in begins.' });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer', description: 'A token that an owner made, `hr_…`. It reads what an analyst may read, and changes nothing.' });

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/openapi.json',
    tags,
    summary: 'This document',
    responses: { 200: { description: 'OpenAPI 3.1', content: jsonOf(z.record(z.string(), z.unknown())) } },
  });
  let document: ReturnType<typeof siteFile> | undefined;
  app.get('/api/openapi.json', (c) => {
    document ??= siteFile(new TextEncoder().encode(JSON.stringify(openApi(app))), 'application/json; charset=utf-8');
    return sendFile(c, document, { 'cache-control': 'no-cache' });
  });

  app.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/docs',
    tags,
    summary: 'This document, for reading',
    responses: { 200: { description: 'A page', content: { 'text/html': { schema: z.string() } } } },
  });
  const written = siteFile(new TextEncoder().encode(page), 'text/html; charset=utf-8');
  app.get('/api/docs', (c) => {
    if (site.file('/reference/scalar.js') === undefined) return sendNote(c, notes.notBuilt);
    return sendFile(c, written, { 'cache-control': 'no-cache', 'content-security-policy': referencePolicy });
  });
}

function openApi(app: OpenAPIHono<ApiEnv>): object {
  for (const each of app.openAPIRegistry.definitions) {
    if (each.type === 'route' && isForStaff(each.route.path)) each.route.security ??= isReadByToken(each.route.method, each.route.path) ? [{ staff: [] }, { token: [] }] : [{ staff: [] }];
  }
  return app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Handrail',
      version: packageJson.version,
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
      description: [
        'Talk to published flows, answer customers at the desk, and keep flows and knowledge.',
        'Errors are RFC 9457 problem details with a stable `code`; `Accept-Language` chooses between English and Chinese. Times are ISO 8601 in UTC.',
      ].join('\n\n'),
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'chat', description: 'The customer’s side of a conversation.' },
      { name: 'desk', description: 'The agent’s side of a conversation.' },
      {
        name: 'analytics',
        description: [
          'Where customers leave, and how service does. All of it only reads, but for alerts, the report’s schedule and what is counted by.',
          'Every figure takes the same filter: `from`, `to` (days, both included), `zone`, `flow`, `versions`, `channel`, `locale`, `visitor`, `attribute`; it picks conversations by when they began. Whole tables come from `/api/analytics/tables/{name}.csv`, `.json` or `.parquet`. `/api/analytics/chats/{id}` reads one conversation.',
          'A program reads by a token that an owner makes in the console or with `POST /api/tokens`: `curl -H "Authorization: Bearer hr_…" "https://…/api/analytics/tables/visits.parquet?from=2026-11-01&to=2026-11-30" -o visits.parquet`. It may read what an analyst may read below `/api/analytics` but whole conversations (`/api/analytics/chats`), and change nothing; a token that is wrong, has run out or was revoked is answered with `token.wrong`, `token.expired` or `token.revoked`, anything else with `token.read-only`.',
        ].join('\n\n'),
      },
      { name: 'tickets', description: 'What takes longer than a conversation.' },
      { name: 'teams', description: 'Teams of the staff.' },
      { name: 'audit', description: 'Who did what.' },
      { name: 'contacts', description: 'Customers across their conversations.' },
      { name: 'flows', description: 'Drafts, versions and which of them is live.' },
      { name: 'knowledge', description: 'Questions and their answers.' },
      { name: 'staff', description: 'Who works here, and signing in.' },
      { name: 'reference', description: 'What this document is served as.' },
    ],
  });
}
