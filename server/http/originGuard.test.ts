import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { StartedConversation } from '../contract.ts';

let office: StaffedHouse;
let chat: StartedConversation;
beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner'], environment: { PUBLIC_URL: 'https://help.example' } });
  await office.publish('shop', ['https://shop.example']);
  chat = await office.start('shop');
});
afterAll(() => office.close());

const evil = 'https://evil.example';
const rows = () => office.house.database.connection.prepare('select (select count(*) from user) + (select max(seq) from events) as count').get();

it.each([
  ['POST', '/api/users', 'application/json'],
  ['POST', '/api/users', 'text/plain'],
  ['POST', '/api/users', 'application/x-www-form-urlencoded'],
  ['GET', '/api/users', ''],
  ['POST', '/api/auth/sign-in/email', 'application/json'],
  ['POST', '/api/auth/sign-out', 'application/json'],
  ['POST', '/api/setup', 'application/json'],
  ['GET', '/api/session', ''],
  ['GET', '/api/desk/events', ''],
  ['POST', '/api/desk/chats/x/accept', 'text/plain'],
  ['PUT', '/api/knowledge/x', 'application/json'],
  ['POST', '/api/flows', 'application/json'],
])('refuses %s %s (%s) from another site, also from one that may embed the chat', async (method, path, type) => {
  const before = rows();
  for (const origin of [evil, 'https://shop.example', 'null', 'http://help.example', 'https://help.example.evil.example', '']) {
    const body = JSON.stringify({ name: 'Eve', email: 'eve@example.com', password: 'a long password', role: 'owner' });
    const headers = { origin, cookie: office.cookie('owner'), ...(type && { 'content-type': type }) };
    const response = await office.app.request(path, { method, headers, ...(method !== 'GET' && { body }) });
    expect([response.status, (await response.json()).code]).toEqual([403, 'origin.refused']);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
  }
  expect(rows()).toEqual(before);
});

it('refuses what a browser marks as from another site though it names none', async () => {
  const response = await office.request('/api/users', { as: 'owner', method: 'POST', body: {}, headers: { 'sec-fetch-site': 'cross-site' } });
  expect(response.status).toBe(403);
});

it('lets our own pages and programs call', async () => {
  for (const headers of [{ origin: 'https://help.example' }, { origin: 'http://127.0.0.1:3000', host: '127.0.0.1:3000' }, {}]) {
    expect((await office.request('/api/users', { as: 'owner', headers })).status).toBe(200);
  }
});

it('lets the sites of a flow start and hold its conversations, and grants them nothing else', async () => {
  const origin = 'https://shop.example';
  const started = await office.request('/api/chat/shop/conversations', { method: 'POST', body: {}, headers: { origin } });
  expect(started.status).toBe(201);
  expect(started.headers.get('access-control-allow-origin')).toBe(origin);
  expect(started.headers.get('access-control-allow-credentials')).toBeNull();
  expect(started.headers.get('vary')).toMatch(/origin/i);

  const path = `/api/chat/conversations/${chat.conversationId}/messages`;
  const asked = { 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' };
  const preflight = await office.request(path, { method: 'OPTIONS', headers: { origin, ...asked } });
  expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([204, origin]);
  expect(preflight.headers.get('access-control-allow-headers')).toMatch(/authorization/);

  for (const refused of [await office.request(path, { method: 'OPTIONS', headers: { origin: evil, ...asked } }), await office.request('/api/users', { method: 'OPTIONS', headers: { origin, ...asked } })]) {
    expect([refused.status, refused.headers.get('access-control-allow-origin')]).toEqual([403, null]);
  }
});
