import { afterEach, beforeEach, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';

let office: StaffedHouse;
beforeEach(async () => {
  office = await StaffedHouse.open();
});
afterEach(() => office.close());

const id = (role: string) => office.house.auth.staff.find(`${role}@example.com`)?.id ?? '';
const call = (method: string, path: string, body?: unknown, as = 'supervisor') => office.request(`/api/teams${path}`, { as, method, ...(body === undefined ? {} : { body }) });
const named = (name: string) => `/${encodeURIComponent(name)}`;
const list = async (as = 'operator') => (await (await call('GET', '', undefined, as)).json()).teams;
const waiting = () => office.house.database.connection.prepare('select team from handoffs').pluck().all();

it('makes teams, says who belongs to them, and tells everyone who needs to know', async () => {
  expect((await call('POST', '', { name: '售后' })).status).toBe(201);
  expect(await (await call('POST', '', { name: '售后' })).json()).toMatchObject({ status: 409, code: 'team.name-taken' });
  expect((await call('PATCH', named('售后'), { members: [id('agent'), id('agent'), id('owner')] })).status).toBe(200);
  expect(await list()).toMatchObject([{ name: '售后', members: [{ id: id('agent') }, { id: id('owner') }], usedBy: [] }]);
  expect(await list('agent')).toHaveLength(1);
  await call('PATCH', named('售后'), { members: [] });
  expect(await list()).toMatchObject([{ members: [] }]);
  expect((await call('PATCH', named('售后'), { members: ['nobody'] })).status).toBe(404);
  expect((await call('POST', '', { name: '售前', members: ['nobody'] })).status).toBe(404);
  expect(await (await call('POST', '', { name: '售前', members: [id('agent')] })).json()).toMatchObject({ members: [{ id: id('agent') }] });
  expect(await list()).toHaveLength(2);
});

it.each(['a/b', '100%', '售前 & 售后', '__proto__', '..a', 'x?y#z', '👩‍💻'])('finds a team called %s by its address', async (name) => {
  expect((await call('POST', '', { name })).status).toBe(201);
  expect(await (await call('PATCH', named(name), { members: [id('agent')] })).json()).toMatchObject({ name, members: [{ id: id('agent') }] });
  expect((await call('DELETE', named(name))).status).toBe(204);
});

it.each(['', ' ', ' a', 'a ', '.', '..', 'a\nb', 'a\0b', 'x'.repeat(65)])('refuses the name %j', async (name) => {
  expect((await call('POST', '', { name })).status).toBe(400);
});

it('spares flows that name a team, until it is said that they are known', async () => {
  await call('POST', '', { name: '售后' });
  await call('PATCH', named('售后'), { members: [id('agent')] });
  await office.publish('shop');
  const customer = await office.start('shop');
  expect(waiting()).toEqual(['售后']);
  const [rename, remove] = [await call('PATCH', named('售后'), { name: '客服' }), await call('DELETE', named('售后'))];
  for (const refused of [rename, remove]) expect(await refused.json()).toMatchObject({ status: 409, code: 'team.in-use', detail: expect.stringContaining('shop') });
  expect(await list()).toMatchObject([{ name: '售后', usedBy: ['shop'] }]);

  expect(await (await call('PATCH', named('售后'), { name: '客服', anyway: true })).json()).toMatchObject({ name: '客服', members: [{ id: id('agent') }], usedBy: [] });
  expect([customer.status, waiting()]).toEqual(['queued', ['客服']]);
  expect((await call('DELETE', named('客服'))).status).toBe(204);
  expect([await list(), waiting()]).toEqual([[], [null]]);
});

it('knows of a flow as soon as its draft names a team, and no longer than it does', async () => {
  await call('POST', '', { name: '投诉' });
  await office.publish('shop');
  expect(await list()).toMatchObject([{ usedBy: [] }]);
  const flow = (await (await office.request('/api/flows', { as: 'owner' })).json()).flows[0];
  const { document, revision } = await (await office.request(`/api/flows/${flow.id}`, { as: 'owner' })).json();
  const naming = (team: string) => ({ ...document, nodes: document.nodes.map((node: { type: string; config: object }) => (node.type === 'human-handoff' ? { ...node, config: { ...node.config, team } } : node)) });
  const save = async (team: string, over: number) => (await office.request(`/api/flows/${flow.id}/draft`, { as: 'owner', method: 'PUT', body: { document: naming(team), revision: over } })).json();
  const saved = await save('投诉', revision);
  expect(await list()).toMatchObject([{ usedBy: ['shop'] }]);
  await save('售后', saved.revision);
  expect(await list()).toMatchObject([{ usedBy: [] }]);
});

it('does not rename a team to one that is there', async () => {
  await call('POST', '', { name: 'a' });
  await call('POST', '', { name: 'b' });
  expect(await (await call('PATCH', '/a', { name: 'b' })).json()).toMatchObject({ code: 'team.name-taken' });
  expect((await list()).map(({ name }: { name: string }) => name)).toEqual(['a', 'b']);
});
