import { afterAll, beforeAll, expect, it } from 'vitest';
import { password, StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { isForStaff } from '../auth/requireRole.ts';
import type { AuditEntry } from '../contract.ts';
import { actions, leftOut } from './actions.ts';

let office: StaffedHouse;
beforeAll(async () => {
  office = await StaffedHouse.open();
});
afterAll(() => office.close());

const call = (method: string, path: string, body?: unknown, as = 'owner') => office.request(path, { as, method, ...(body === undefined ? {} : { body }) });
const entries = async (query = ''): Promise<AuditEntry[]> => (await (await call('GET', `/api/audit${query}`)).json()).entries;
const id = (role: string) => office.house.auth.staff.find(`${role}@example.com`)?.id ?? '';

it('has a name, or a reason to leave it out, for every route that changes something', () => {
  const changing = [...new Set(office.app.routes.filter(({ method, path }) => !['ALL', 'GET'].includes(method) && isForStaff(path) && path.startsWith('/api/')).map(({ method, path }) => `${method} ${path}`))];
  expect(changing.length).toBeGreaterThan(20);
  const listed = (action: string) => Number(Object.hasOwn(actions, action)) + Number(Object.hasOwn(leftOut, action));
  expect(changing.filter((action) => listed(action) !== 1), 'add a line to server/audit/actions.ts').toEqual([]);
  const mounted = new Set(office.app.routes.map(({ method, path }) => `${method} ${path}`));
  expect([...Object.keys(actions), ...Object.keys(leftOut)].filter((action) => !mounted.has(action) && action !== 'sign-in.failed'), 'routes that are no more').toEqual([]);
});

it('keeps who did what to whom, with what may be kept, once it has been done', async () => {
  await call('PATCH', `/api/users/${id('agent')}`, { name: '王芳', role: 'agent' });
  const [entry] = await entries();
  expect(entry).toMatchObject({ by: { id: id('owner') }, action: 'PATCH /api/users/:id', title: { zh: '修改姓名或角色' }, subject: id('agent'), about: '王芳', details: [{ field: 'name', title: { zh: '名称' }, value: '王芳' }, { field: 'role', value: 'agent' }] });
  await call('POST', '/api/users', { name: 'Ann', email: 'ann@example.com', password: 'a very secret word', role: 'agent' });
  const [added] = await entries();
  expect(added).toMatchObject({ action: 'POST /api/users', subject: id('ann'), details: [{ field: 'email', value: 'ann@example.com' }, { field: 'role', value: 'agent' }] });
});

it('keeps nothing of what was refused, asked or read', async () => {
  const before = await entries();
  await call('PATCH', '/api/users/nobody', { role: 'agent' });
  await call('PATCH', `/api/users/${id('agent')}`, { role: 'king' });
  await call('PATCH', `/api/users/${id('agent')}`, { role: 'owner' }, 'supervisor');
  await call('POST', '/api/flows/check', { document: {} });
  await call('GET', '/api/users');
  expect(await entries()).toEqual(before);
});

it('keeps who has taken personal data away, though nothing was changed', async () => {
  await office.publish('shop');
  const { conversationId } = await office.start('shop');
  const contact = office.house.store.conversation(conversationId)?.contactId ?? '';
  const before = await entries();
  await call('GET', `/api/contacts/${contact}`);
  expect((await call('GET', `/api/contacts/${contact}/export`, undefined, 'agent')).status).toBe(403);
  expect((await call('GET', '/api/contacts/nobody/export')).status).toBe(404);
  expect(await entries()).toEqual(before);
  // What a route does not know of hides nothing.
  await (await call('GET', `/api/contacts/${contact}/export?dry=1`, undefined, 'supervisor')).text();
  await (await call('GET', '/api/audit/export')).text();
  await call('POST', `/api/contacts/${contact}/erase?dry=1`);
  expect(await entries('?limit=3')).toMatchObject([
    { action: 'POST /api/contacts/:id/erase', subject: contact },
    { action: 'GET /api/audit/export', by: { id: id('owner') }, title: { zh: '导出操作日志', en: 'Exported the audit log' }, subject: '' },
    { action: 'GET /api/contacts/:id/export', by: { id: id('supervisor') }, title: { zh: '导出客户资料', en: 'Exported a contact’s data' }, subject: contact, details: [] },
  ]);
});

it('keeps no password and no token, whatever is done with them', async () => {
  const { token } = await (await call('POST', '/api/users/invites', { email: 'new@example.com', role: 'agent' })).json();
  await call('POST', '/api/auth/join', { token, name: '陈静', password: 'a very secret word' });
  const reset = await (await call('POST', `/api/users/${id('agent')}/password-link`)).json();
  const told = office.house.database.connection.prepare('select * from audit').all();
  for (const secret of [token, reset.token, 'a very secret word']) expect(JSON.stringify(told)).not.toContain(secret);
  expect((await entries('?limit=3')).map(({ action }) => action)).toEqual(['POST /api/users/:id/password-link', 'POST /api/auth/join', 'POST /api/users/invites']);
});

it('keeps who signed in, and who tried in vain', async () => {
  const tries = [['analyst@example.com', password], ['analyst@example.com', 'a wrong password'], ['nobody@example.com', password]];
  for (const [email, secret] of tries) await office.request('/api/auth/sign-in/email', { method: 'POST', body: { email, password: secret } });
  const found = await entries('?limit=3');
  expect(found.map(({ action, by, details }) => [action, by?.id ?? null, details])).toEqual([['sign-in.failed', null, []], ['sign-in.failed', id('analyst'), []], ['POST /api/auth/sign-in/email', id('analyst'), []]]);
});

it('is read a page at a time, by who and by what', async () => {
  const all = await entries('?limit=200');
  const paged: AuditEntry[] = [];
  let before: number | null = Number.MAX_SAFE_INTEGER;
  while (before !== null) {
    const page: { entries: AuditEntry[]; next: number | null } = await (await call('GET', `/api/audit?limit=2&before=${before}`)).json();
    paged.push(...page.entries);
    before = page.next;
  }
  expect(paged).toEqual(all);
  expect(await entries(`?by=${id('analyst')}`)).toEqual(all.filter(({ by }) => by?.id === id('analyst')));
  expect(await entries('?by=')).toEqual(all.filter(({ by }) => by === null));
  expect(await entries('?action=sign-in.failed')).toEqual(all.filter(({ action }) => action === 'sign-in.failed'));
});

it('is downloaded whole, and no cell of it is a formula', async () => {
  await call('PATCH', `/api/users/${id('supervisor')}`, { name: '=cmd|calc' });
  const { audit } = office.house;
  await Promise.all(Array.from({ length: 1_500 }, () => audit.record({ by: id('supervisor'), action: 'sign-in.failed' })));
  const response = await call('GET', '/api/audit/export?language=zh');
  expect(response.headers.get('content-disposition')).toContain('audit.csv');
  const text = await response.text();
  const rows = text.trim().split('\r\n');
  expect(rows[0]).toBe('时间 (UTC),人员,人员编号,操作,对象,对象编号,详情');
  expect(rows).toHaveLength(1 + (office.house.database.connection.prepare('select count(*) from audit').pluck().get() as number));
  expect(rows[1]).toContain('导出操作日志');
  expect(rows[2]).toContain(`,'=cmd|calc,`);
  expect(text).not.toMatch(/(^|,)[=+@-]/m);
});

it('does not answer that something is done before it is kept', async () => {
  office.house.database.connection.exec(`create trigger full before insert on audit begin select raise(abort, 'no'); end`);
  expect((await call('PATCH', `/api/users/${id('agent')}`, { name: 'x' })).status).toBe(500);
  office.house.database.connection.exec('drop trigger full');
});
