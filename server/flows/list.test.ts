import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import type { FlowSummary } from '../contract.ts';
import { greeting } from './greeting.test-support.ts';
import { openTestHouse } from './openTestHouse.test-support.ts';

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

async function create(slug: string, document: FlowDocument = greeting()): Promise<string> {
  return (await (await test.call('operator', 'POST', '/api/flows', { slug, document })).json()).id;
}

async function listed(slug: string): Promise<FlowSummary | undefined> {
  const { flows } = await (await test.call('analyst', 'GET', '/api/flows')).json();
  return flows.find((each: FlowSummary) => each.slug === slug);
}

const save = (id: string, revision: number, document: FlowDocument, as: 'operator' | 'owner' = 'operator') => test.call(as, 'PUT', `/api/flows/${id}/draft`, { revision, document });
const publish = (id: string) => test.call('operator', 'POST', `/api/flows/${id}/publish`, {});
const begin = (slug: string) => test.call(null, 'POST', `/api/chat/${slug}/conversations`, { locale: 'en' });

it('says who saved last, and when the live version was published', async () => {
  const id = await create('who');
  expect(await listed('who')).toMatchObject({ savedBy: { id: test.house.auth.staff.find('operator@example.com')?.id, name: 'operator' }, publishedAt: null });
  await save(id, 1, greeting('Hi'), 'owner');
  const { publishedAt } = await (await publish(id)).json();
  expect(await listed('who')).toMatchObject({ savedBy: { name: 'owner' }, publishedAt });
});

it('counts what is wrong with each draft as it stands', async () => {
  const id = await create('wrong', { ...greeting(), edges: [] });
  expect((await listed('wrong'))?.problems.errors).toBe(1);
  expect((await (await save(id, 1, greeting())).json()).problems).toEqual({ errors: 0, warnings: 1 });
  await save(id, 2, { ...greeting(), knowledge: ['soon'] });
  expect((await listed('wrong'))?.problems.errors).toBe(1);
  await test.call('operator', 'PUT', '/api/knowledge/soon', { slug: 'soon', name: { en: 'Soon' }, entries: [] });
  expect((await listed('wrong'))?.problems.errors).toBe(0);
});

it('says whether customers get something else than the draft; where nodes lie does not count', async () => {
  const id = await create('ahead');
  expect(await listed('ahead')).toMatchObject({ unpublished: true });
  await publish(id);
  expect(await listed('ahead')).toMatchObject({ unpublished: false });
  await save(id, 1, { ...greeting(), layout: { nodes: [{ id: 'hello', x: 3, y: 4 }], groups: [], notes: [] } });
  expect(await listed('ahead')).toMatchObject({ unpublished: false, revision: 2 });
  await save(id, 2, greeting('Hi'));
  expect(await listed('ahead')).toMatchObject({ unpublished: true });
  await publish(id);
  expect(await listed('ahead')).toMatchObject({ unpublished: false });
  await test.call('operator', 'POST', `/api/flows/${id}/live`, { version: 1 });
  expect(await listed('ahead')).toMatchObject({ unpublished: true, liveVersion: 1 });
});

it('counts the conversations begun in the last seven days', async () => {
  await publish(await create('busy'));
  await publish(await create('other'));
  const { conversationId } = await (await begin('busy')).json();
  await begin('busy');
  expect((await listed('busy'))?.conversationsThisWeek).toBe(2);
  const old = test.house.now() - 7 * 24 * 3_600_000 - 1;
  const { changes } = test.house.database.connection.prepare('update conversations set created_at = ? where id = ?').run(old, conversationId);
  expect(changes).toBe(1);
  expect((await listed('busy'))?.conversationsThisWeek).toBe(1);
  expect((await listed('other'))?.conversationsThisWeek).toBe(0);
  const plan = test.house.database.connection.prepare('explain query plan select count(*) from conversations where flow_id = ? and created_at >= ?').all('f', 0);
  expect(JSON.stringify(plan)).toContain('conversations_flow');
});

it('checks a draft once, however often it is listed', async () => {
  let read = 0;
  const talk = test.house.registry['conversation']!;
  const counted = await openTestHouse({ ...test.house.registry, conversation: { ...talk, read: (config) => ((read += 1), talk.read(config)) } });
  const list = () => counted.call('analyst', 'GET', '/api/flows');
  // Two that differ, since the compiler remembers the settings that it read last.
  const { id } = await (await counted.call('operator', 'POST', '/api/flows', { slug: 'one', document: greeting('One') })).json();
  await counted.call('operator', 'POST', '/api/flows', { slug: 'two', document: greeting('Two') });
  await list();
  const before = read;
  expect(before).toBeGreaterThan(0);
  await list();
  expect(read).toBe(before);
  await counted.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: greeting('Hi') });
  await list();
  expect(read).toBe(before + 1);
  await counted.close();
});

it('puts a flow away and back: nobody begins on it, who has begun goes on', async () => {
  const id = await create('away');
  await publish(id);
  const { conversationId, token } = await (await begin('away')).json();
  const archive = (archived: boolean) => test.call('operator', 'PUT', `/api/flows/${id}/settings`, { archived });
  expect(await (await archive(true)).json()).toMatchObject({ archived: true, liveVersion: 1 });
  const refused = await begin('away');
  expect([refused.status, (await refused.json()).code]).toEqual([404, 'flow.unknown']);
  expect((await test.call(null, 'GET', '/api/chat/away')).status).toBe(404);
  const said = await test.call(null, 'POST', `/api/chat/conversations/${conversationId}/messages`, { messageId: 'm', text: 'hi' }, { authorization: `Bearer ${token}` });
  expect([said.status, (await said.json()).status]).toEqual([200, 'closed']);
  expect(await listed('away')).toMatchObject({ archived: true });
  expect(await (await archive(false)).json()).toMatchObject({ archived: false });
  expect((await begin('away')).status).toBe(201);
});
