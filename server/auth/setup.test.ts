import { afterEach, beforeEach, expect, it } from 'vitest';
import { addStaff } from './addStaff.ts';
import { ensureStaff } from './ensureStaff.ts';
import { password, StaffedHouse } from './staffedHouse.test-support.ts';

let office: StaffedHouse;
let token: string;
beforeEach(async () => {
  office = await StaffedHouse.open({ staff: [] });
  token = (await ensureStaff(office.house)) ?? '';
});
afterEach(() => office.close());

const complete = (of: string, email = 'first@example.com') => office.request('/api/setup', { method: 'POST', body: { token: of, name: '陈静', email, password } });
const isOpen = async (of: string) => (await (await office.request(`/api/setup?token=${of}`)).json()).open;

it('makes the first owner with the link, and signs them in at once', async () => {
  expect(token.length).toBeGreaterThanOrEqual(43);
  expect(await isOpen(token)).toBe(true);
  const response = await complete(token);
  expect(response.status).toBe(201);
  expect(await response.json()).toMatchObject({ name: '陈静', role: 'owner' });
  const cookie = response.headers.getSetCookie().map((each) => each.split(';', 1)[0]).join('; ');
  expect(await (await office.request('/api/session', { headers: { cookie } })).json()).toMatchObject({ email: 'first@example.com', role: 'owner' });
});

it('works once', async () => {
  await complete(token);
  expect(await isOpen(token)).toBe(false);
  expect(await (await complete(token, 'second@example.com')).json()).toMatchObject({ status: 404, code: 'setup.closed' });
  expect(await ensureStaff(office.house)).toBeNull();
  expect(office.house.auth.staff.list()).toHaveLength(1);
});

it('makes one owner of two who come at the same moment', async () => {
  const statuses = (await Promise.all([complete(token, 'a@example.com'), complete(token, 'b@example.com')])).map(({ status }) => status);
  expect(statuses.toSorted((a, b) => a - b)).toEqual([201, 404]);
  expect(office.house.auth.staff.list()).toHaveLength(1);
});

it.each(['', 'x', 'A'.repeat(43), '%00'])('is closed to the token "%s"', async (wrong) => {
  expect(await isOpen(wrong)).toBe(false);
  expect([400, 404]).toContain((await complete(wrong)).status);
  expect(office.house.auth.staff.list()).toEqual([]);
});

it('is closed as soon as there is an owner from elsewhere', async () => {
  await addStaff(office.house, { name: 'Ann', email: 'ann@example.com', password, role: 'owner' });
  expect(await isOpen(token)).toBe(false);
  expect((await complete(token)).status).toBe(404);
});

it('stays open when it comes to nothing', async () => {
  await addStaff(office.house, { name: 'Ann', email: 'ann@example.com', password, role: 'agent' });
  expect((await complete(token, 'ann@example.com')).status).toBe(409);
  expect((await complete(token)).status).toBe(201);
});

it('has no link to give when nobody could have been told of one', async () => {
  const other = await StaffedHouse.open({ staff: [] });
  expect((await other.request('/api/setup', { method: 'POST', body: { token: 'undefined', name: 'Eve', email: 'eve@example.com', password } })).status).toBe(404);
  await other.close();
});
