import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { seedDemo } from '../demo/seedDemo.ts';
import { greeting } from './greeting.test-support.ts';
import { openTestHouse } from './openTestHouse.test-support.ts';

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
  await seedDemo(test.house);
});
afterAll(() => test.close());

let made = 0;
async function create(document: FlowDocument = greeting()): Promise<string> {
  made += 1;
  return (await (await test.call('operator', 'POST', '/api/flows', { slug: `kept-${made}`, document })).json()).id;
}

const recorded = { title: '问候', locale: 'zh', startsAt: '2026-11-20T10:00:00+08:00', steps: [{ bot: '您好' }, { customer: '在吗' }, { bot: '再见' }, { status: 'closed' }] };
const keep = (id: string, name = '问候', transcript: object = recorded) => test.call('operator', 'POST', `/api/flows/${id}/transcripts`, { name, transcript });
const list = async (id: string) => (await (await test.call('analyst', 'GET', `/api/flows/${id}/transcripts`)).json()).transcripts;
const run = async (id: string, document: unknown) => (await (await test.call('analyst', 'POST', `/api/flows/${id}/transcripts/run`, { document })).json()).results;
const code = async (answer: Response) => [answer.status, (await answer.json()).code];

it('are kept, listed, renamed, replaced and deleted', async () => {
  const id = await create();
  const first = await keep(id);
  expect(first.status).toBe(201);
  const kept = await first.json();
  expect(kept).toMatchObject({ name: '问候', transcript: { ...recorded, knowledge: [] } });
  await keep(id, 'second');
  expect((await list(id)).map((each: { name: string }) => each.name)).toEqual(['问候', 'second']);
  const change = (body: object) => test.call('operator', 'PUT', `/api/flows/${id}/transcripts/${kept.id}`, body);
  expect(await (await change({ name: '新名字' })).json()).toMatchObject({ id: kept.id, name: '新名字', transcript: recorded });
  expect(await (await change({ transcript: { ...recorded, steps: [] } })).json()).toMatchObject({ name: '新名字', transcript: { steps: [] } });
  expect((await test.call('operator', 'DELETE', `/api/flows/${id}/transcripts/${kept.id}`)).status).toBe(204);
  expect((await list(id)).map((each: { name: string }) => each.name)).toEqual(['second']);
  expect(await code(await test.call('operator', 'DELETE', `/api/flows/${id}/transcripts/${kept.id}`))).toEqual([404, 'record.unknown']);
  expect(await code(await change({ name: 'gone' }))).toEqual([404, 'record.unknown']);
});

it('belong to one flow', async () => {
  const [mine, other] = [await create(), await create()];
  const { id } = await (await keep(mine)).json();
  expect(await code(await test.call('operator', 'PUT', `/api/flows/${other}/transcripts/${id}`, { name: 'x' }))).toEqual([404, 'record.unknown']);
  expect(await code(await test.call('operator', 'DELETE', `/api/flows/${other}/transcripts/${id}`))).toEqual([404, 'record.unknown']);
  expect(await list(mine)).toHaveLength(1);
  expect(await code(await keep('nobody'))).toEqual([404, 'record.unknown']);
  expect(await code(await test.call('operator', 'POST', '/api/flows/nobody/transcripts/run', { document: greeting() }))).toEqual([404, 'record.unknown']);
});

it('are replayed against a document, and say where it first comes out differently', async () => {
  const id = await create();
  const { id: kept } = await (await keep(id)).json();
  expect(await run(id, greeting())).toEqual([{ id: kept, name: '问候', passed: true }]);
  const changed = greeting();
  changed.nodes[1]!.config = { say: { zh: '回见', en: 'Bye' } };
  expect(await run(id, changed)).toEqual([{ id: kept, name: '问候', passed: false, difference: { at: 2, expected: { bot: '再见' }, actual: { bot: '回见' } } }]);
  await test.call('operator', 'PUT', `/api/flows/${id}/transcripts/${kept}`, { transcript: { ...recorded, steps: recorded.steps.slice(0, 3) } });
  expect((await run(id, greeting()))[0].difference).toEqual({ at: 3, expected: null, actual: { status: 'closed' } });
  expect(await code(await test.call('operator', 'POST', `/api/flows/${id}/transcripts/run`, { document: { ...greeting(), start: 'nowhere' } }))).toEqual([422, 'flow.invalid']);
  expect(await code(await test.call('operator', 'POST', `/api/flows/${id}/transcripts/run`, { document: [] }))).toEqual([400, 'flow.shape']);
});

it('ask the knowledge and the mood that the server has: the shop\'s own all pass', async () => {
  const folder = join(import.meta.dirname, '../../examples/shop-support');
  const document = JSON.parse(readFileSync(join(folder, 'flow.json'), 'utf8'));
  const id = await create(document);
  const files = readdirSync(join(folder, 'transcripts'));
  for (const file of files) expect((await keep(id, file, JSON.parse(readFileSync(join(folder, 'transcripts', file), 'utf8')))).status).toBe(201);
  const results = await run(id, document);
  expect(results.filter((each: { passed: boolean }) => !each.passed)).toEqual([]);
  expect(results).toHaveLength(files.length);

  await test.call('operator', 'PUT', '/api/knowledge/shop', { slug: 'shop', name: { en: 'Shop' }, entries: [] });
  // Its own test set holds that back.
  expect((await test.call('operator', 'POST', '/api/knowledge/shop/publish', { acceptWorse: true })).status).toBe(200);
  expect((await run(id, document)).filter((each: { passed: boolean }) => !each.passed).length).toBeGreaterThan(3);
});

it('keep a flow from being published that no longer does what they say, unless that is wanted', async () => {
  const id = await create();
  await keep(id);
  const publish = (body: object = {}) => test.call('operator', 'POST', `/api/flows/${id}/publish`, body, { 'accept-language': 'zh' });
  expect((await publish()).status).toBe(201);
  const { nodes } = greeting();
  await test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: { ...greeting(), nodes: [{ ...nodes[0], config: { say: [{ zh: '欢迎', en: 'Welcome' }], expect: { kind: 'text' } } }, nodes[1]] } });
  const refused = await publish();
  const problem = await refused.json();
  expect([refused.status, problem.code]).toEqual([422, 'flow.transcripts-differ']);
  expect(problem.detail).toContain('「问候」');
  expect(problem.transcripts).toMatchObject([{ name: '问候', difference: { at: 0, expected: { bot: '您好' }, actual: { bot: '欢迎' } } }]);
  expect((await (await test.call('analyst', 'GET', `/api/flows/${id}`)).json()).liveVersion).toBe(1);
  expect((await publish({ acceptDifferences: true })).status).toBe(201);
  expect((await (await test.call('analyst', 'GET', `/api/flows/${id}`)).json()).liveVersion).toBe(2);
});

it('do not hold the server with a flow that keeps itself going', async () => {
  const again = greeting();
  again.nodes = [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '在吗', en: 'There?' }], expect: { kind: 'text' } } },
    { id: 'pause', type: 'wait', config: { amount: 1, unit: 'seconds', interruptible: true } },
    again.nodes[1]!,
  ];
  again.edges = [{ from: 'hello', outlet: 'answered', to: 'pause' }, { from: 'pause', outlet: 'next', to: 'pause' }, { from: 'pause', outlet: 'message', to: 'pause' }];
  const id = await create(again);
  await keep(id, 'long', { ...recorded, steps: [{ bot: '在吗' }, { customer: '在' }, { silence: '900s' }, { customer: '还在' }, { silence: '900s' }] });
  expect((await run(id, again))[0].difference).toEqual({ at: 5, expected: null, actual: { refused: 'transcript.endless' } });
});

it.each([
  ['steps of another kind', { ...recorded, steps: [{ says: 'x' }] }, 400, 'request.invalid'],
  ['no beginning', { title: 'x', locale: 'zh', steps: [] }, 400, 'request.invalid'],
  ['an event of the engine', { ...recorded, steps: [{ outcome: 'answered', effect: '1' }] }, 400, 'request.invalid'],
  ['NUL', { ...recorded, steps: [{ customer: 'a\0b' }] }, 400, 'request.text-damaged'],
  ['half a character', { ...recorded, title: '\ud800' }, 400, 'request.text-damaged'],
  ['levels without end', { ...recorded, steps: [{ forces: 'sentiment', outcome: 'read', data: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) }] }, 400, 'request.invalid'],
  ['too much', { ...recorded, steps: Array.from({ length: 100 }, () => ({ customer: 'x'.repeat(2_000) })) }, 413, 'request.too-large'],
])('with %s are refused, and nothing is kept', async (_what, transcript, status, expected) => {
  const id = await create();
  expect(await code(await keep(id, 'bad', transcript))).toEqual([status, expected]);
  expect(await list(id)).toEqual([]);
});

it('are kept up to a hundred', async () => {
  const id = await create();
  for (let n = 0; n < 100; n += 1) expect((await keep(id, `${n}`)).status).toBe(201);
  expect(await code(await keep(id))).toEqual([422, 'transcripts.too-many']);
  expect(await list(id)).toHaveLength(100);
});
