import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ApiToken, AuditEntry, MadeToken } from '../contract.ts';
import { StaffedHouse } from './staffedHouse.test-support.ts';

const dayMs = 86_400_000;
const figures = '/api/analytics/choices';

let office: StaffedHouse;
let now = Date.now();
beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'supervisor', 'analyst'], environment: { RATE_LIMIT: 'on' }, now: () => now });
});
afterAll(() => office.close());

async function make(name = 'Nightly load', days = 30): Promise<MadeToken> {
  const answer = await office.request('/api/tokens', { as: 'owner', method: 'POST', body: { name, days } });
  expect(answer.status).toBe(201);
  return answer.json();
}

async function call(token: string, path = figures, more: { method?: string; as?: string; body?: object } = {}): Promise<[number, string | undefined]> {
  const answer = await office.request(path, { ...more, headers: { authorization: `Bearer ${token}` } });
  return [answer.status, (await answer.json().catch(() => ({}))).code];
}

const list = async (): Promise<ApiToken[]> => (await (await office.request('/api/tokens', { as: 'owner' })).json()).tokens;

it('reads figures for a program that nobody signed in, and is shown once', async () => {
  const { token, ...made } = await make();
  expect(token).toMatch(/^hr_[0-9a-f]{16}_[\w-]{43}$/);
  expect(made).toMatchObject({ name: 'Nightly load', state: 'good', role: 'analyst', by: { name: 'owner 小林' }, lastUsedAt: null, revokedAt: null });
  expect(await call(token)).toEqual([200, undefined]);
  expect((await list())[0]).toEqual({ ...made, lastUsedAt: new Date(Math.floor(now / 60_000) * 60_000).toISOString() });
  expect(JSON.stringify(await list())).not.toContain(token.slice(20));
});

it('keeps nothing of a token but the hash of its secret', async () => {
  const { token } = await make();
  const secret = token.slice(20);
  await call(token, '/api/analytics/tables/visits.csv');
  const { connection } = office.house.database;
  const tables = connection.prepare<[], string>("select name from sqlite_master where type = 'table'").pluck().all();
  const stored = tables.map((table) => JSON.stringify(connection.prepare(`select * from "${table}"`).all())).join('\n');
  expect(stored).not.toContain(secret);
  expect(stored).toContain(createHash('sha256').update(secret).digest('base64url'));
});

it('may read what an analyst may, and never change anything, whoever is signed in beside it', async () => {
  const { token, id } = await make();
  expect(await call(token, '/api/analytics/report/schedule')).toEqual([403, 'auth.forbidden']);
  expect(await call(token, '/api/users', { as: 'owner' })).toEqual([403, 'token.read-only']);
  expect(await call(token, '/api/analytics/attributes', { as: 'owner', method: 'PUT', body: { names: ['plan'] } })).toEqual([403, 'token.read-only']);
  expect(await call(token, `/api/tokens/${id}`, { as: 'owner', method: 'DELETE' })).toEqual([403, 'token.read-only']);
  expect(await call(token, '/api/tokens', { method: 'POST', body: { name: 'x', days: 1 } })).toEqual([403, 'token.read-only']);
  expect(await call(token, figures, { method: 'HEAD' })).toEqual([403, undefined]);
  expect(await call(token, '/api/analytics/../users')).toEqual([403, 'token.read-only']);
  expect((await office.request('/api/openapi.json', { headers: { authorization: `Bearer ${token}` } })).status).toBe(200);
});

it('opens nothing once it is revoked or has run out, and says which', async () => {
  const [short, long] = [await make('short', 1), await make('long', 30)];
  now += dayMs;
  expect(await call(short.token)).toEqual([401, 'token.expired']);
  expect(await call(long.token)).toEqual([200, undefined]);
  expect((await office.request(`/api/tokens/${long.id}`, { as: 'owner', method: 'DELETE' })).status).toBe(204);
  expect((await office.request(`/api/tokens/${long.id}`, { as: 'owner', method: 'DELETE' })).status).toBe(204);
  expect(await call(long.token)).toEqual([401, 'token.revoked']);
  expect((await list()).filter(({ id }) => id === long.id || id === short.id).map(({ name, state }) => [name, state])).toEqual([['long', 'revoked'], ['short', 'expired']]);
  now += 130 * dayMs;
  await make('next');
  expect((await list()).map(({ name }) => name)).toEqual(['next']);
});

it('ends with whoever made it being an owner', async () => {
  const { token } = await make();
  const { connection } = office.house.database;
  connection.prepare("update user set role = 'analyst' where email = 'owner@example.com'").run();
  expect(await call(token)).toEqual([401, 'token.revoked']);
  connection.prepare("update user set role = 'owner', disabled_at = 1 where email = 'owner@example.com'").run();
  expect(await call(token)).toEqual([401, 'token.revoked']);
  connection.prepare("update user set disabled_at = null where email = 'owner@example.com'").run();
  expect(await call(token)).toEqual([200, undefined]);
});

it('keeps who made and revoked a token, and what was taken out by it under its name', async () => {
  const { token, id } = await make();
  await call(token, '/api/analytics/tables/visits.csv');
  await office.request(`/api/tokens/${id}`, { as: 'owner', method: 'DELETE' });
  const { entries }: { entries: AuditEntry[] } = await (await office.request('/api/audit?limit=3', { as: 'owner' })).json();
  expect(entries).toMatchObject([
    { action: 'DELETE /api/tokens/:id', by: { name: 'owner 小林' }, subject: id, about: 'Nightly load' },
    { action: 'GET /api/analytics/tables/:file', by: null, subject: 'visits.csv', details: [{ field: 'token', value: 'Nightly load' }] },
    { action: 'POST /api/tokens', by: { name: 'owner 小林' }, subject: id, about: 'Nightly load', details: [{ field: 'name', value: 'Nightly load' }, { field: 'days', value: 30 }] },
  ]);
  expect(JSON.stringify(entries)).not.toContain(token.slice(20));
});

it('is made by owners alone, under a name and for a year at most', async () => {
  for (const as of ['supervisor', 'analyst']) expect((await office.request('/api/tokens', { as, method: 'POST', body: { name: 'x', days: 1 } })).status).toBe(403);
  for (const body of [{ name: '', days: 1 }, { name: 'x', days: 0 }, { name: 'x', days: 367 }, { name: 'x' }, { name: 'x', days: 1, role: 'owner' }]) expect((await office.request('/api/tokens', { as: 'owner', method: 'POST', body })).status, JSON.stringify(body)).toBe(400);
});

it('looks at no more than ten wrong tokens a minute from one address, and tells a wrong secret from a wrong id by nothing', async () => {
  const { token } = await make();
  for (const wrong of ['hr_', `${token}x`, token.slice(0, -1), `hr_${'0'.repeat(16)}_${token.slice(20)}`, `${token.slice(0, 20)}${'A'.repeat(43)}`]) expect(await call(wrong), wrong).toEqual([401, 'token.wrong']);
  expect(await call('a-token-of-somebody-elses')).toEqual([401, 'auth.required']);
  expect(await call(token)).toEqual([200, undefined]);
  for (let n = 0; n < 5; n += 1) expect(await call('hr_nothing')).toEqual([401, 'token.wrong']);
  expect(await call('hr_nothing')).toEqual([429, 'rate.exceeded']);
  expect(await call(token)).toEqual([429, 'rate.exceeded']);
  // Who is signed in is not concerned.
  expect((await office.request(figures, { as: 'analyst' })).status).toBe(200);
});
