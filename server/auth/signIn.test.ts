import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ensureStaff } from './ensureStaff.ts';
import { readSecret } from './readSecret.ts';
import { password, StaffedHouse } from './staffedHouse.test-support.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'agent'] });
});
afterAll(() => office.close());

const signIn = (body: unknown, at = office) => at.request('/api/auth/sign-in/email', { method: 'POST', body });
const cookieOf = (response: Response) => response.headers.getSetCookie().map((each) => each.split(';', 1)[0]).join('; ');
const session = (cookie: string, at = office) => at.request('/api/session', { headers: { cookie } });

it('signs in with the right password, in whatever case the address is typed', async () => {
  const response = await signIn({ email: 'Agent@Example.COM', password });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ id: expect.any(String), name: 'agent 小林', email: 'agent@example.com', role: 'agent' });
  const [cookie = ''] = response.headers.getSetCookie();
  expect(cookie).toMatch(/; HttpOnly/);
  expect(cookie).toMatch(/; SameSite=Lax/);
  expect(cookie).not.toMatch(/Secure/);
  expect(await (await session(cookieOf(response))).json()).toMatchObject({ email: 'agent@example.com' });
});

it('answers an unknown address and a wrong password alike', async () => {
  const tell = async (body: unknown) => {
    const response = await signIn(body);
    return { status: response.status, headers: [...response.headers], body: await response.text() };
  };
  const wrong = await tell({ email: 'agent@example.com', password: 'not the password' });
  expect(wrong).toMatchObject({ status: 401, body: expect.stringContaining('auth.failed') });
  expect(await tell({ email: 'nobody@example.com', password: 'not the password' })).toEqual(wrong);
  expect(wrong.headers.map(([name]) => name)).not.toContain('set-cookie');
});

it.each([
  ['no password', { email: 'agent@example.com' }],
  ['a null password', { email: 'agent@example.com', password: null }],
  ['a list for an address', { email: ['agent@example.com'], password }],
  ['a field of its own', { email: 'agent@example.com', password, role: 'owner' }],
])('refuses %s', async (_what, body) => {
  expect((await signIn(body)).status).toBe(400);
});

it('keeps a session until it is signed out, and not one request longer', async () => {
  const cookie = cookieOf(await signIn({ email: 'agent@example.com', password }));
  expect((await session(cookie)).status).toBe(200);
  const left = await office.request('/api/auth/sign-out', { method: 'POST', headers: { cookie } });
  expect(left.status).toBe(200);
  expect(left.headers.getSetCookie()[0]).toMatch(/Max-Age=0/);
  expect((await session(cookie)).status).toBe(401);
  expect((await office.request('/api/desk/chats', { headers: { cookie } })).status).toBe(401);
});

it('says when a session cannot be begun or ended because the database is busy', async () => {
  const cookie = cookieOf(await signIn({ email: 'agent@example.com', password }));
  const other = new Sqlite(office.house.database.file);
  other.exec('begin immediate');
  const entered = await signIn({ email: 'agent@example.com', password });
  expect([entered.status, await entered.json()]).toEqual([503, expect.objectContaining({ code: 'storage.busy' })]);
  const left = await office.request('/api/auth/sign-out', { method: 'POST', headers: { cookie } });
  expect([left.status, await left.json()]).toEqual([503, expect.objectContaining({ code: 'storage.busy' })]);
  other.exec('rollback');
  other.close();
  expect((await office.request('/api/auth/sign-out', { method: 'POST', headers: { cookie } })).status).toBe(200);
  expect((await session(cookie)).status).toBe(401);
});

it('knows no session whose cookie was made up or altered', async () => {
  const cookie = cookieOf(await signIn({ email: 'agent@example.com', password }));
  const [name = '', value = ''] = cookie.split('=');
  const [token = ''] = decodeURIComponent(value).split('.');
  for (const forged of [`${name}=${token}`, `${name}=${token}.`, `${name}=${value.slice(0, -4)}AAAA`, `${name}=x.y`, `${name}=`]) {
    expect((await session(forged)).status).toBe(401);
  }
});

it('counts the tries of an address, and lets none through beyond', async () => {
  const counted = await StaffedHouse.open({ staff: ['agent'], environment: { RATE_LIMIT: 'on' } });
  const statuses: number[] = [];
  for (let n = 0; n < 10; n += 1) statuses.push((await signIn({ email: 'agent@example.com', password: 'a guess' }, counted)).status);
  expect(statuses).toEqual(Array.from({ length: 10 }, () => 401));
  const refused = await signIn({ email: 'agent@example.com', password }, counted);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(refused.headers.getSetCookie()).toEqual([]);
  await counted.close();
});

it('counts the tries for an account from wherever they come, and forgets them when its owner gets in', async () => {
  const counted = await StaffedHouse.open({ staff: ['agent', 'owner'], environment: { RATE_LIMIT: 'on', TRUST_PROXY: '1' } });
  let addresses = 0;
  const guess = async (email: string, tried = 'a guess'): Promise<number> => {
    addresses += 1;
    const response = await counted.request('/api/auth/sign-in/email', { method: 'POST', body: { email, password: tried }, headers: { 'x-forwarded-for': `203.0.113.${addresses}` } });
    return response.status;
  };
  for (let n = 0; n < 29; n += 1) expect(await guess('agent@example.com')).toBe(401);
  expect(await guess('Agent@example.com', password)).toBe(200);
  for (let n = 0; n < 30; n += 1) expect(await guess('agent@example.com')).toBe(401);
  expect(await guess('AGENT@example.com')).toBe(429);
  expect(await guess('owner@example.com', password)).toBe(200);
  await counted.close();
}, 30_000);

it('sends the cookie over https alone where the public address is https', async () => {
  const abroad = await StaffedHouse.open({ staff: ['agent'], environment: { PUBLIC_URL: 'https://help.example.com' } });
  const response = await signIn({ email: 'agent@example.com', password }, abroad);
  expect(response.headers.getSetCookie()[0]).toMatch(/^__Secure-.*; Secure/);
  expect((await session(cookieOf(response), abroad)).status).toBe(200);
  await abroad.close();
});

it.each(['sign-up/email', 'get-session', 'list-sessions', 'update-user', 'change-password', 'request-password-reset', 'reset-password', 'delete-user', 'sign-in/social', 'ok', 'error'])(
  'serves nothing at /api/auth/%s',
  async (path) => {
    const body = { name: 'Eve', email: 'eve@example.com', password, role: 'owner' };
    expect((await office.request(`/api/auth/${path}`, { method: 'POST', body, as: 'owner' })).status).toBe(404);
    expect((await office.request(`/api/auth/${path}`, { as: 'owner' })).status).toBe(404);
    expect(office.house.auth.staff.find('eve@example.com')).toBeUndefined();
  },
);

it('makes the owner that the environment names, and lets its password be changed there', async () => {
  const other = await StaffedHouse.open({ staff: [] });
  const { house } = other;
  const started = (admin: { email: string; password: string } | null) => ensureStaff({ config: { admin }, auth: house.auth });
  expect(await started({ email: 'Boss@example.com', password: 'the first password' })).toBeNull();
  const before = await house.auth.sessions.signIn('boss@example.com', 'the first password');
  expect(before.staff.role).toBe('owner');
  const cookie = cookieOf(new Response(null, { headers: before.cookies.map((each): [string, string] => ['set-cookie', each]) }));

  expect(await started({ email: 'boss@example.com', password: 'the first password' })).toBeNull();
  expect(await house.auth.sessions.read(cookie, false)).not.toBeNull();
  expect(await started({ email: 'boss@example.com', password: 'another password' })).toBeNull();
  expect(await house.auth.sessions.read(cookie, false)).toBeNull();
  await expect(house.auth.sessions.signIn('boss@example.com', 'the first password')).rejects.toMatchObject({ code: 'auth.failed' });
  expect((await house.auth.sessions.signIn('boss@example.com', 'another password')).staff.email).toBe('boss@example.com');
  expect(house.auth.staff.list()).toHaveLength(1);
  await other.close();
});

it('adds people of any role, once for each address', async () => {
  const added = await office.request('/api/users', { as: 'owner', method: 'POST', body: { name: '王芳', email: 'fang@example.com', password, role: 'analyst' } });
  expect(added.status).toBe(201);
  const again = await office.request('/api/users', { as: 'owner', method: 'POST', body: { name: '王芳', email: 'FANG@example.com', password, role: 'owner' } });
  expect(await again.json()).toMatchObject({ status: 409, code: 'staff.email-taken' });
  expect(await (await signIn({ email: 'fang@example.com', password })).json()).toMatchObject({ role: 'analyst' });
  const { users } = await (await office.request('/api/users', { as: 'owner' })).json();
  expect(users.filter((each: { email: string }) => each.email === 'fang@example.com')).toHaveLength(1);
  expect(JSON.stringify(users)).not.toContain('password');
});

it('makes the secret once, for its owner alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'handrail-secret-'));
  const secret = readSecret(folder);
  expect(secret.length).toBeGreaterThanOrEqual(43);
  expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  expect(readSecret(folder)).toBe(secret);
  expect(readFileSync(join(folder, 'secret'), 'utf8').trim()).toBe(secret);
  rmSync(folder, { recursive: true });
});
