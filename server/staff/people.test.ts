import { afterEach, beforeEach, expect, it } from 'vitest';
import { password, StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import type { Colleague } from '../contract.ts';

let office: StaffedHouse;
beforeEach(async () => {
  office = await StaffedHouse.open();
});
afterEach(() => office.close());

const id = (role: string) => office.house.auth.staff.find(`${role}@example.com`)?.id ?? '';
const call = (method: string, path: string, body: unknown = {}, as = 'owner') => office.request(path, { as, method, body });
const signIn = (as: string) => office.request('/api/auth/sign-in/email', { method: 'POST', body: { email: `${as}@example.com`, password } });
const listed = async (as = 'owner'): Promise<Colleague[]> => (await (await office.request('/api/users', { as })).json()).users;

it('ends the sessions of who is disabled, and answers them like a wrong password from then on', async () => {
  const wrong = await office.request('/api/auth/sign-in/email', { method: 'POST', body: { email: 'agent@example.com', password: 'not the password' } });
  expect(await (await call('POST', `/api/users/${id('agent')}/disable`)).json()).toMatchObject({ disabledAt: expect.any(String) });
  expect((await office.request('/api/session', { as: 'agent' })).status).toBe(401);
  expect((await office.request('/api/teams', { as: 'agent' })).status).toBe(401);
  const refused = await signIn('agent');
  expect([refused.status, await refused.text(), refused.headers.getSetCookie()]).toEqual([wrong.status, await wrong.text(), []]);
  expect(office.house.database.connection.prepare('select count(*) as n from session where user_id = ?').get(id('agent'))).toEqual({ n: 0 });
  expect((await call('POST', `/api/users/${id('agent')}/enable`)).status).toBe(200);
  expect((await signIn('agent')).status).toBe(200);
});

it('reads no session of who is disabled, should one be left', async () => {
  office.house.database.connection.prepare('update user set disabled_at = 1 where id = ?').run(id('analyst'));
  expect((await office.request('/api/session', { as: 'analyst' })).status).toBe(401);
  expect((await office.request('/api/flows', { as: 'analyst' })).status).toBe(401);
});

it('keeps an owner who may sign in, whatever is asked at once', async () => {
  const lone = [await call('POST', `/api/users/${id('owner')}/disable`), await call('PATCH', `/api/users/${id('owner')}`, { role: 'agent' })];
  for (const each of lone) expect(await each.json()).toMatchObject({ status: 409, code: 'staff.last-owner' });
  const other = await office.house.auth.staff.add({ name: 'Ann', email: 'ann@example.com', password, role: 'owner' });
  const { people } = office.house.office;
  const both = await Promise.allSettled([people.disable(id('owner')), people.change(other.id, { role: 'analyst' })]);
  expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  expect((await people.disable(id('owner'))).disabledAt).not.toBeNull();
  await expect(people.disable(other.id)).rejects.toMatchObject({ code: 'staff.last-owner' });
});

it('changes name and role at once', async () => {
  expect(await (await call('PATCH', `/api/users/${id('agent')}`, { name: '王芳' })).json()).toMatchObject({ name: '王芳', role: 'agent' });
  expect(await (await call('PATCH', `/api/users/${id('agent')}`, { role: 'analyst' })).json()).toMatchObject({ name: '王芳', role: 'analyst' });
  expect((await office.request('/api/flows', { as: 'agent' })).status).toBe(200);
});

it('lets supervisors say who gets which chats, and what is left out stays', async () => {
  await office.house.office.teams.create('售后');
  const desk = (body: object, as = 'supervisor') => call('PUT', `/api/users/${id('agent')}/desk`, body, as);
  await desk({ teams: ['售后'], skills: [{ skill: '英语', level: 4 }, { skill: '__proto__', level: 1 }], maxChats: 8 });
  expect(await (await desk({ skills: [{ skill: '英语', level: 5 }] })).json()).toMatchObject({ teams: ['售后'], skills: [{ skill: '英语', level: 5 }], maxChats: 8 });
  expect(office.house.agents.profile(id('agent'))).toMatchObject({ teams: ['售后'], skills: { 英语: 5 }, maxChats: 8, state: 'busy', connected: false });
  expect((await listed('supervisor')).find(({ email }) => email === 'agent@example.com')).toMatchObject({ teams: ['售后'], maxChats: 8, state: 'offline' });
  expect((await desk({ maxChats: 1 }, 'agent')).status).toBe(403);
});

it.each([{ maxChats: 0 }, { maxChats: 51 }, { maxChats: 1.5 }, { skills: [{ skill: 'en', level: 6 }] }, { skills: [{ skill: '', level: 1 }] }, { teams: ['a\nb'] }, { role: 'owner' }])('refuses a desk of %o', async (body) => {
  expect((await call('PUT', `/api/users/${id('agent')}/desk`, body)).status).toBe(400);
});

it('knows nobody by a foreign id, and no team by a foreign name', async () => {
  const before = JSON.stringify(await listed());
  const wanted: [string, string, object?][] = [['PATCH', ''], ['POST', '/disable'], ['POST', '/enable'], ['POST', '/password-link'], ['PUT', '/desk', { maxChats: 3 }]];
  for (const [method, path, body] of wanted) expect([method, path, (await (await call(method, `/api/users/nobody${path}`, body)).json()).code]).toEqual([method, path, 'record.unknown']);
  expect((await call('PUT', `/api/users/${id('agent')}/desk`, { teams: ['没有'], maxChats: 3 })).status).toBe(404);
  expect(JSON.stringify(await listed())).toBe(before);
});

it('gives no new password to who is disabled, and ends the link they had', async () => {
  const { token } = await (await call('POST', `/api/users/${id('agent')}/password-link`)).json();
  await call('POST', `/api/users/${id('agent')}/disable`);
  expect((await office.request(`/api/auth/join?token=${token}`)).status).toBe(404);
  expect(await (await call('POST', `/api/users/${id('agent')}/password-link`)).json()).toMatchObject({ status: 409, code: 'staff.disabled' });
});
