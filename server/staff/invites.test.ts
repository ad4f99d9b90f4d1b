import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { password, StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { invites as rows } from '../db/schema.ts';

let office: StaffedHouse;
beforeEach(async () => {
  office = await StaffedHouse.open({ staff: ['owner', 'agent'] });
  for (const name of ['售后', '售前']) await office.house.office.teams.create(name);
});
afterEach(() => office.close());

const post = (path: string, body: unknown = {}, as?: string) => office.request(path, { method: 'POST', body, ...(as && { as }) });
const invite = (more: object = {}) => post('/api/users/invites', { email: 'New@Example.com', role: 'agent', teams: ['售后'], ...more }, 'owner');
const tokenOf = async (response: Response): Promise<string> => (await response.json()).token;
const join = (token: string, more: object = {}) => post('/api/auth/join', { token, name: '陈静', password, ...more });
const look = (token: string) => office.request(`/api/auth/join?token=${encodeURIComponent(token)}`);
const session = async (response: Response) => office.request('/api/session', { headers: { cookie: response.headers.getSetCookie().map((each) => each.split(';', 1)[0]).join('; ') } });
const idOf = (email: string) => office.house.auth.staff.find(email)?.id ?? '';

it('lets somebody in by a link, with their role and teams, signed in at once', async () => {
  const made = await invite();
  expect(made.status).toBe(201);
  const token = await tokenOf(made);
  expect(await (await look(token)).json()).toMatchObject({ kind: 'invite', by: 'owner 小林', email: 'new@example.com', role: 'agent', teams: ['售后'] });
  const joined = await join(token);
  expect(joined.status).toBe(201);
  expect(await (await session(joined)).json()).toMatchObject({ name: '陈静', email: 'new@example.com', role: 'agent' });
  expect(office.house.agents.profile(idOf('new@example.com'))?.teams).toEqual(['售后']);
});

it('tells the token once, and keeps nothing that leads to it', async () => {
  const token = await tokenOf(await invite());
  expect(token.length).toBeGreaterThanOrEqual(43);
  const everything = office.house.database.connection.prepare(`select name from sqlite_master where type = 'table'`).pluck().all().map((table) => office.house.database.connection.prepare(`select * from "${String(table)}"`).all());
  expect(JSON.stringify(everything)).not.toContain(token);
  const listed = await (await office.request('/api/users/invites', { as: 'owner' })).json();
  expect(listed.invites).toMatchObject([{ email: 'new@example.com', by: { name: 'owner 小林' } }]);
  expect(JSON.stringify(listed)).not.toContain(token);
});

it('lets in one of two who use a link at the same moment', async () => {
  const token = await tokenOf(await invite());
  const statuses = (await Promise.all([join(token), join(token, { name: 'Eve' }), join(token, { name: 'Mallory' })])).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 404, 404]);
  expect(office.house.auth.staff.list()).toHaveLength(3);
});

it('answers every link that leads nowhere alike, whether it is looked at or used', async () => {
  const used = await tokenOf(await invite());
  expect((await join(used)).status).toBe(201);
  const replaced = await tokenOf(await invite({ email: 'other@example.com' }));
  const withdrawn = await tokenOf(await invite({ email: 'other@example.com' }));
  const [{ id }] = (await (await office.request('/api/users/invites', { as: 'owner' })).json()).invites;
  expect((await office.request(`/api/users/invites/${id}`, { as: 'owner', method: 'DELETE' })).status).toBe(204);
  const old = await tokenOf(await invite({ email: 'old@example.com' }));
  office.house.database.orm.update(rows).set({ expiresAt: Date.now() }).where(eq(rows.email, 'old@example.com')).run();
  const answers = [];
  for (const token of [used, replaced, withdrawn, old, 'x', 'A'.repeat(43)]) for (const answer of [await look(token), await join(token)]) answers.push([answer.status, await answer.text()].join(' '));
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain('invite.closed');
});

it('ends an invitation with the owner who gave it', async () => {
  const second = await office.house.auth.staff.add({ name: 'Second', email: 'second@example.com', password, role: 'owner' });
  const made = async (email: string) => (await office.house.office.invites.invite({ email, role: 'owner', teams: [] }, second.id)).token;
  const before = await made('a@example.com');
  await office.house.office.people.change(second.id, { role: 'agent' });
  expect((await look(before)).status).toBe(404);
  expect((await look(await made('b@example.com'))).status).toBe(404);
});

it('invites nobody who works here already, and into no team that is none', async () => {
  expect(await (await invite({ email: 'AGENT@example.com' })).json()).toMatchObject({ status: 409, code: 'staff.email-taken' });
  expect(await (await invite({ teams: ['没有'] })).json()).toMatchObject({ status: 404, code: 'record.unknown' });
  const token = await tokenOf(await invite());
  expect(await (await join(token, { name: undefined })).json()).toMatchObject({ status: 400, code: 'request.invalid' });
  await office.house.auth.staff.add({ name: 'Ann', email: 'new@example.com', password, role: 'agent' });
  expect(await (await join(token)).json()).toMatchObject({ status: 409, code: 'staff.email-taken' });
});

it.each([{ role: 'owner' }, { email: 'eve@example.com' }, { userId: 'x' }])('gives whoever joins nothing of what they ask for themselves: %o', async (more) => {
  const token = await tokenOf(await invite());
  expect((await join(token, more)).status).toBe(400);
  expect((await look(token)).status).toBe(200);
});

it('sets a new password by a link, once, and ends the sessions of before', async () => {
  const made = await post(`/api/users/${idOf('agent@example.com')}/password-link`, {}, 'owner');
  expect(made.status).toBe(201);
  const token = await tokenOf(made);
  expect(await (await look(token)).json()).toMatchObject({ kind: 'password', name: 'agent 小林', email: 'agent@example.com' });
  expect((await office.request('/api/session', { as: 'agent' })).status).toBe(200);
  const statuses = (await Promise.all([join(token, { password: 'another password' }), join(token, { password: 'a third password' })])).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 404]);
  expect((await office.request('/api/session', { as: 'agent' })).status).toBe(401);
  expect((await post('/api/auth/sign-in/email', { email: 'agent@example.com', password })).status).toBe(401);
  const chosen = statuses[0] === 201 ? 'another password' : 'a third password';
  expect((await post('/api/auth/sign-in/email', { email: 'agent@example.com', password: chosen })).status).toBe(200);
});

it('counts tries at links like tries to sign in', async () => {
  const counted = await StaffedHouse.open({ staff: [], environment: { RATE_LIMIT: 'on' } });
  const statuses = [];
  for (let n = 0; n < 6; n += 1) {
    statuses.push((await counted.request('/api/auth/join?token=guess')).status, (await counted.request('/api/auth/join', { method: 'POST', body: { token: 'guess', name: 'Eve', password } })).status);
  }
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 404), 429, 429]);
  await counted.close();
});

it('follows a team that is renamed or removed in the meantime', async () => {
  const token = await tokenOf(await invite({ teams: ['售后', '售前'] }));
  await office.house.office.teams.change('售后', { name: '客服' });
  await office.house.office.teams.remove('售前', false);
  expect((await (await look(token)).json()).teams).toEqual(['客服']);
});
