import { afterAll, beforeAll, expect, it } from 'vitest';
import { matchedRoutes } from 'hono/route';
import { createApi } from '../http/api.ts';
import { problemResponse } from '../http/problemResponse.ts';
import { ProblemError } from '../problem.ts';
import { role, type Role } from '../contract.ts';
import { requireRole, requireStaff } from './requireRole.ts';
import { StaffedHouse } from './staffedHouse.test-support.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await StaffedHouse.open();
});
afterAll(() => office.close());

const readers: readonly Role[] = ['owner', 'operator', 'supervisor', 'analyst'];
const writers: readonly Role[] = ['owner', 'operator'];

/** Who may call what; the first line that fits. A route that fits none fails the test: say who may call it. */
const expected: readonly (readonly [route: RegExp, roles: readonly Role[] | 'anyone'])[] = [
  [/ \/api\/(chat|auth)\//, 'anyone'],
  [/ \/api\/(setup|session|openapi\.json|docs)$/, 'anyone'],
  [/^(GET \/api\/users|PUT \/api\/users\/:id\/desk)$/, ['owner', 'supervisor']],
  [/ \/api\/(users|audit|tokens)(\/|$)/, ['owner']],
  [/^GET \/api\/teams$/, ['owner', 'operator', 'supervisor', 'agent', 'analyst']],
  [/ \/api\/teams/, ['owner', 'supervisor']],
  [/^(GET|PATCH) \/api\/contacts(\/:id(\/conversations)?)?$/, ['owner', 'supervisor', 'agent']],
  [/^POST \/api\/contacts\/:id\/(tags|block)$/, ['owner', 'supervisor', 'agent']],
  [/ \/api\/contacts\//, ['owner', 'supervisor']],
  [/^(POST \/api\/desk\/chats\/:id\/take|PUT \/api\/desk\/settings)$/, ['owner', 'supervisor']],
  [/ \/api\/desk\//, ['owner', 'supervisor', 'agent']],
  [/^PUT \/api\/analytics\/attributes$/, ['owner']],
  [/ \/api\/analytics\/(alert-destinations(\/|$)|alert-rules\/:id\/destinations$)/, ['owner', 'supervisor']],
  [/^(POST|PUT|DELETE) \/api\/analytics\/alert/, ['owner', 'supervisor', 'analyst']],
  [/ \/api\/analytics\/report\//, ['owner', 'supervisor']],
  [/ \/api\/analytics\//, ['owner', 'operator', 'supervisor', 'analyst']],
  [/ \/api\/tickets\/service-levels$/, ['owner', 'supervisor']],
  [/^GET \/api\/tickets(\/choices)?$/, ['owner', 'supervisor', 'agent', 'analyst']],
  [/ \/api\/tickets/, ['owner', 'supervisor', 'agent']],
  [/^GET \/api\/(flows|knowledge)/, readers],
  [/^POST \/api\/(flows\/(check|effects|:id\/transcripts\/run)|knowledge\/:slug\/(match|tests\/run))$/, readers],
  [/^(POST|PUT|PATCH|DELETE) \/api\/(flows|knowledge)/, writers],
];

/** Every route that the app answers under /api: not what the document says, but what is mounted. */
function mounted(): { method: string; path: string }[] {
  const routes = office.app.routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/'));
  return [...new Map(routes.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()];
}

it('lets each role do what it is there for, on every route, and nothing else', async () => {
  const routes = mounted();
  expect(routes.length).toBeGreaterThan(20);
  for (const { method, path } of routes) {
    const roles = expected.find(([route]) => route.test(`${method} ${path}`))?.[1];
    expect(roles, `${method} ${path}: who may call it?`).toBeDefined();
    if (roles === undefined || roles === 'anyone') continue;
    const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, 'nothing-there');
    const call = async (as?: Role) => {
      const response = await office.request(address, { method, ...(as && { as }), ...(method === 'GET' ? {} : { body: {} }) });
      return [response.status, (await response.json().catch(() => ({})))?.code];
    };
    expect(await call(), `${method} ${path} by nobody`).toEqual([401, 'auth.required']);
    for (const each of role.options) {
      const [status, code] = await call(each);
      const told = `${method} ${path} by ${each}: ${status} ${code}`;
      if (roles.includes(each)) expect([401, 403, 500].includes(Number(status)), told).toBe(false);
      else expect([status, code], told).toEqual([403, 'auth.forbidden']);
    }
  }
}, 30_000);

it('opens to a token what an analyst may read below the analytics but single conversations, on every route, and nothing else', async () => {
  const { token } = await office.house.auth.tokens.make({ name: 'Reader', days: 1 }, ownerId());
  for (const { method, path } of mounted()) {
    const roles = expected.find(([route]) => route.test(`${method} ${path}`))?.[1];
    if (roles === undefined || roles === 'anyone') continue;
    const address = path.replaceAll(/:\w+(\{[^}]*\})?/g, 'nothing-there');
    const answer = await office.request(address, { as: 'owner', method, headers: { authorization: `Bearer ${token}` }, ...(method === 'GET' ? {} : { body: {} }) });
    const { code } = await answer.json().catch(() => ({ code: undefined }));
    const told = `${method} ${path}: ${answer.status} ${code}`;
    if (method !== 'GET' || !path.startsWith('/api/analytics/') || path.startsWith('/api/analytics/chats/')) expect([answer.status, code], told).toEqual([403, 'token.read-only']);
    else if (roles.includes('analyst')) expect([401, 403, 500].includes(answer.status), told).toBe(false);
    else expect([answer.status, code], told).toEqual([403, 'auth.forbidden']);
  }
}, 30_000);

const ownerId = (): string => office.house.auth.staff.find('owner@example.com')?.id ?? '';

it('closes a route that says of nobody that they may', async () => {
  const api = createApi();
  api.use('/api/*', requireStaff(office.house));
  api.get('/api/forgotten', (c) => c.json({ routes: matchedRoutes(c).length }));
  api.get('/api/said', requireRole('agent'), (c) => c.json({ staff: c.get('staff').role }));
  api.onError((error, c) => problemResponse(c, error instanceof ProblemError ? error : new ProblemError('server.failed')));
  const call = (path: string, as: string) => api.request(path, { headers: { cookie: office.cookie(as) } });
  expect((await call('/api/forgotten', 'owner')).status).toBe(403);
  expect((await call('/api/said', 'owner')).status).toBe(403);
  expect(await (await call('/api/said', 'agent')).json()).toEqual({ staff: 'agent' });
  expect((await call('/api/nowhere', 'owner')).status).toBe(404);
});

it.each(['/api/desk/chats/', '/api//desk/chats', '//api/desk/chats', '/api/%64esk/chats', '/api/./desk/chats', '/api/chat/../desk/chats', '/api/chat/%2e%2e/desk/chats', '/API/desk/chats'])(
  'is not talked round by %s',
  async (path) => {
    expect([401, 404]).toContain((await office.request(path)).status);
    expect([403, 404]).toContain((await office.request(path, { as: 'analyst' })).status);
  },
);

it('takes a role away at once', async () => {
  const other = await StaffedHouse.open({ staff: [] });
  const { app, house } = other;
  const owner = await house.auth.staff.add({ name: 'Ann', email: 'ann@example.com', password: 'a long password', role: 'owner' });
  const { cookies } = await house.auth.sessions.signIn('ann@example.com', 'a long password');
  const call = () => app.request('/api/audit', { headers: { cookie: cookies[0]?.split(';', 1)[0] ?? '' } });
  expect((await call()).status).toBe(200);
  house.database.connection.prepare('update user set role = ? where id = ?').run('agent', owner.id);
  expect((await call()).status).toBe(403);
  house.database.connection.prepare('delete from user where id = ?').run(owner.id);
  expect((await call()).status).toBe(401);
  await other.close();
});
