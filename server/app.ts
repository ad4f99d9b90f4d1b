import { randomUUID } from 'node:crypto';
import type { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { analyticsRoutes } from './analytics/routes.ts';
import { auditing } from './audit/auditing.ts';
import { auditRoutes } from './audit/routes.ts';
import { requireStaff } from './auth/requireRole.ts';
import { authRoutes } from './auth/routes.ts';
import { tokenRoutes } from './auth/tokenRoutes.ts';
import { chatRoutes } from './chat/routes.ts';
import { contactRoutes } from './contacts/routes.ts';
import { storageProblem } from './db/storageProblem.ts';
import { contextRoutes } from './desk/context/routes.ts';
import { deskRoutes } from './desk/routes.ts';
import { flowRoutes } from './flows/routes.ts';
import { answeredByHand } from './http/answeredByHand.ts';
import { createApi, type ApiEnv } from './http/api.ts';
import { limitBody } from './http/limitBody.ts';
import { createMetrics, type Metrics } from './http/metrics.ts';
import { originGuard } from './http/originGuard.ts';
import { problemResponse } from './http/problemResponse.ts';
import { securityHeaders } from './http/securityHeaders.ts';
import { faqRoutes } from './knowledge/faqRoutes.ts';
import { knowledgeRoutes } from './knowledge/routes.ts';
import { serveApiReference } from './pages/apiReference.ts';
import { notes, sendNote, wantsPage } from './pages/note.ts';
import { builtPages, pageRoutes } from './pages/routes.ts';
import { createSite, type Site } from './pages/site.ts';
import { ProblemError } from './problem.ts';
import { surveyRoutes } from './surveys/routes.ts';
import { joinRoutes } from './staff/joinRoutes.ts';
import { teamRoutes } from './staff/teamRoutes.ts';
import { userRoutes } from './staff/userRoutes.ts';
import { ticketRoutes } from './tickets/routes.ts';
import type { House } from './house.ts';

/** The largest body in bytes: a chat message, and a document that staff send. */
const bodyLimits = { chat: 64 * 1024, staff: 8 * 1024 * 1024 } as const;

/** The HTTP face of the house. */
export function createApp(house: House, site: Site = createSite(builtPages)): OpenAPIHono<ApiEnv> {
  const app = createApi();
  app.use(answeredByHand());
  app.use(securityHeaders());
  if (house.config.metrics) serveMetrics(app, createMetrics(house.database));
  app.use('/api/*', originGuard(house));
  app.use('/api/chat/*', limitBody(bodyLimits.chat));
  app.use('/api/*', limitBody(bodyLimits.staff));
  app.use('/api/*', requireStaff(house));
  app.use('/api/*', auditing(house));

  app.route('/api/chat', chatRoutes(house));
  app.route('/api/chat', faqRoutes(house));
  app.route('/api/chat', surveyRoutes(house));
  app.route('/api', authRoutes(house));
  app.route('/api/auth', joinRoutes({ ...house, ...house.office }));
  app.route('/api/users', userRoutes({ ...house.auth, ...house.office }));
  app.route('/api/teams', teamRoutes(house.office));
  app.route('/api/analytics', analyticsRoutes(house));
  app.route('/api/audit', auditRoutes(house));
  app.route('/api/contacts', contactRoutes(house));
  app.route('/api/desk', deskRoutes({ auth: house.auth, parts: house.desk }));
  app.route('/api/desk', contextRoutes({ ...house, access: house.desk.access }));
  app.route('/api/flows', flowRoutes(house));
  app.route('/api/knowledge', knowledgeRoutes(house));
  app.route('/api/tokens', tokenRoutes(house.auth));
  app.route('/api/tickets', ticketRoutes({ ...house, ...house.ticketRoom, access: house.desk.access }));
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', (c) => {
    house.database.connection.prepare('select 1').get();
    return c.json({ status: 'ok' });
  });

  app.route('/', pageRoutes({ versions: house.versions, site }));
  serveApiReference(app, { auth: house.auth, site });

  app.notFound((c) => (wantsPage(c) ? sendNote(c, notes.pageUnknown) : problemResponse(c, new ProblemError('route.unknown'))));
  app.onError((error, c) => {
    const known = error instanceof ProblemError ? error : storageProblem(error);
    if (known !== null) return problemResponse(c, known);
    if (error instanceof HTTPException && error.status < 500) return problemResponse(c, new ProblemError('request.not-json'));
    const id = randomUUID();
    house.log.error({ err: error, id, method: c.req.method, route: c.req.routePath }, 'a request failed');
    return problemResponse(c, new ProblemError('server.failed', { details: { id } }));
  });
  return app;
}

/** Opt-in, and not for the public: whoever turns it on keeps the address inside. */
function serveMetrics(app: OpenAPIHono<ApiEnv>, metrics: Metrics): void {
  app.use(metrics.timing);
  app.get('/metrics', async (c) => c.body(await metrics.text(), 200, { 'content-type': metrics.contentType }));
}
