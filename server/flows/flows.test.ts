import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FlowDocument } from '../../engine/sdk/flow.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';
import { openTestHouse } from './openTestHouse.test-support.ts';

const document: FlowDocument = {
  formatVersion: 3,
  name: { zh: '问候', en: 'Greeting' },
  locales: ['zh', 'en'],
  variables: [],
  knowledge: [],
  start: 'hello',
  handoff: noTriggers,
  nodes: [
    { id: 'hello', type: 'conversation', config: { say: [{ zh: '您好', en: 'Hello' }], expect: { kind: 'text' } } },
    { id: 'bye', type: 'end', config: { say: { zh: '再见', en: 'Bye' } } },
  ],
  edges: [{ from: 'hello', outlet: 'answered', to: 'bye' }],
  layout: { nodes: [], groups: [], notes: [] },
};
const saying = (text: string): FlowDocument => ({ ...document, nodes: [{ id: 'hello', type: 'conversation', config: { say: [{ zh: text, en: text }], expect: { kind: 'text' } } }, ...document.nodes.slice(1)] });
const incomplete: FlowDocument = { ...document, edges: [] };

let test: Awaited<ReturnType<typeof openTestHouse>>;
beforeAll(async () => {
  test = await openTestHouse();
});
afterAll(() => test.close());

let made = 0;
async function create(given: unknown = document): Promise<{ id: string; slug: string; revision: number }> {
  made += 1;
  const answer = await test.call('operator', 'POST', '/api/flows', { slug: `flow-${made}`, document: given });
  expect(answer.status).toBe(201);
  return answer.json();
}

const code = async (answer: Response) => ({ status: answer.status, code: (await answer.json()).code });

describe('drafts', () => {
  it('are created, listed, read and saved', async () => {
    const { id, slug } = await create();
    const saved = await test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: saying('Hi') });
    expect(await saved.json()).toMatchObject({ id, slug, revision: 2, liveVersion: null, sites: [], name: { zh: '问候', en: 'Greeting' } });
    const read = await test.call('analyst', 'GET', `/api/flows/${id}`);
    expect(await read.json()).toMatchObject({ revision: 2, document: saying('Hi') });
    const list = await (await test.call('supervisor', 'GET', '/api/flows')).json();
    expect(list.flows.map((each: { id: string }) => each.id)).toContain(id);
    expect(list.flows[0]).not.toHaveProperty('document');
  });

  it('may be incomplete', async () => {
    expect((await create(incomplete)).revision).toBe(1);
  });

  it('are not overwritten by someone who has not seen the latest', async () => {
    const { id } = await create();
    await test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: saying('first') });
    const late = await test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: saying('second') }, { 'accept-language': 'en' });
    const problem = await late.json();
    expect({ status: late.status, code: problem.code }).toEqual({ status: 409, code: 'draft.conflict' });
    expect(problem.detail).toContain('revision 2');
    expect((await (await test.call('operator', 'GET', `/api/flows/${id}`)).json()).document).toEqual(saying('first'));
  });

  it('saved by two at once are saved once', async () => {
    const { id } = await create();
    const saves = await Promise.all(['a', 'b', 'c'].map((text) => test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: saying(text) })));
    expect(saves.map((each) => each.status).toSorted()).toEqual([200, 409, 409]);
  });

  it('saved again by the tab that has saved them are saved, since the answer was lost', async () => {
    const { id } = await create();
    const save = (revision: number, document: FlowDocument, tab?: string) => test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision, document, ...(tab === undefined ? {} : { tab }) });
    expect((await save(1, saying('x'), 'tab-a')).status).toBe(200);
    const again = await save(1, saying('x'), 'tab-a');
    expect([again.status, (await again.json()).revision]).toEqual([200, 2]);
    for (const late of [await save(1, saying('x'), 'tab-b'), await save(1, saying('x')), await save(1, saying('y'), 'tab-a')]) expect(await code(late)).toEqual({ status: 409, code: 'draft.conflict' });
    expect((await save(2, saying('z'))).status).toBe(200);
    const conflict = await save(1, saying('x'), 'tab-a');
    expect(await conflict.json()).toMatchObject({ code: 'draft.conflict', revision: 3 });
    expect((await save(3, saying('x'), 'no tab')).status).toBe(400);
  });

  it('do not take a slug that is taken', async () => {
    const { slug } = await create();
    expect(await code(await test.call('operator', 'POST', '/api/flows', { slug, document }))).toEqual({ status: 409, code: 'slug.taken' });
  });
});

describe('publishing', () => {
  it('makes the next immutable version and the live one; conversations stay on theirs', async () => {
    const { id, slug } = await create();
    expect(await code(await test.call(null, 'POST', `/api/chat/${slug}/conversations`, {}))).toEqual({ status: 404, code: 'flow.unknown' });
    const first = await test.call('operator', 'POST', `/api/flows/${id}/publish`, { note: 'opening day' });
    expect(first.status).toBe(201);
    expect(await first.json()).toMatchObject({ version: 1, note: 'opening day' });
    const old = await (await test.call(null, 'POST', `/api/chat/${slug}/conversations`, { locale: 'en' })).json();

    await test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: { ...saying('New'), nodes: [...saying('New').nodes.slice(0, 1), { id: 'bye', type: 'end', config: { say: { en: 'New bye', zh: '新再见' } } }] } });
    expect((await (await test.call(null, 'POST', `/api/chat/${slug}/conversations`, { locale: 'en' })).json()).messages[0].text).toBe('Hello');
    await test.call('owner', 'POST', `/api/flows/${id}/publish`, {});
    expect((await (await test.call(null, 'POST', `/api/chat/${slug}/conversations`, { locale: 'en' })).json()).messages[0].text).toBe('New');
    const answer = await test.call(null, 'POST', `/api/chat/conversations/${old.conversationId}/messages`, { messageId: 'm1', text: 'hi' }, { authorization: `Bearer ${old.token}` });
    expect((await answer.json()).messages[0].text).toBe('Bye');

    const { versions } = await (await test.call('analyst', 'GET', `/api/flows/${id}/versions`)).json();
    expect(versions.map((each: { version: number }) => each.version)).toEqual([2, 1]);
    expect((await (await test.call('analyst', 'GET', `/api/flows/${id}/versions/1`)).json()).document).toEqual(document);

    const back = await test.call('operator', 'POST', `/api/flows/${id}/live`, { version: 1 });
    expect(await back.json()).toMatchObject({ liveVersion: 1 });
    expect((await (await test.call(null, 'POST', `/api/chat/${slug}/conversations`, { locale: 'en' })).json()).messages[0].text).toBe('Hello');
    expect(await code(await test.call('operator', 'POST', `/api/flows/${id}/live`, { version: 3 }))).toEqual({ status: 404, code: 'record.unknown' });
  });

  it('names who published', async () => {
    const { id } = await create();
    const { publishedBy } = await (await test.call('owner', 'POST', `/api/flows/${id}/publish`, {})).json();
    expect(publishedBy).toEqual({ id: test.house.auth.staff.find('owner@example.com')?.id, name: 'owner' });
  });

  it('is refused with the problems while anyone could get stuck, and changes nothing', async () => {
    const { id } = await create(incomplete);
    const answer = await test.call('operator', 'POST', `/api/flows/${id}/publish`, {});
    const problem = await answer.json();
    expect({ status: answer.status, code: problem.code }).toEqual({ status: 422, code: 'flow.invalid' });
    expect(problem.problems).toContainEqual(expect.objectContaining({ severity: 'error', node: 'hello', text: { zh: expect.any(String), en: expect.any(String) } }));
    expect((await (await test.call('operator', 'GET', `/api/flows/${id}/versions`)).json()).versions).toEqual([]);
  });

  it('is refused when the knowledge does not exist', async () => {
    const { id } = await create({ ...document, knowledge: ['nowhere'] });
    const problem = await (await test.call('operator', 'POST', `/api/flows/${id}/publish`, {})).json();
    expect(problem.problems.map((each: { code: string }) => each.code)).toContain('flow.knowledge-unknown');
  });

  it('is refused for a draft that changed since it was looked at', async () => {
    const { id } = await create();
    await test.call('operator', 'PUT', `/api/flows/${id}/draft`, { revision: 1, document: saying('x') });
    expect(await code(await test.call('operator', 'POST', `/api/flows/${id}/publish`, { revision: 1 }))).toEqual({ status: 409, code: 'draft.conflict' });
  });
});

describe('checking', () => {
  it('lists problems and stores nothing', async () => {
    const before = await (await test.call('operator', 'GET', '/api/flows')).json();
    const { problems } = await (await test.call('operator', 'POST', '/api/flows/check', { document: incomplete })).json();
    expect(problems.map((each: { code: string }) => each.code)).toContain('flow.outlet-not-drawn');
    expect(await (await test.call('operator', 'GET', '/api/flows')).json()).toEqual(before);
  });
});

describe('settings', () => {
  it('take a slug and exact origins', async () => {
    const { id } = await create();
    const saved = await test.call('operator', 'PUT', `/api/flows/${id}/settings`, { slug: `renamed-${id.toLowerCase().replace(/[^a-z0-9]/g, '')}`, sites: ['https://shop.example.com', 'http://localhost:8080'] });
    expect(await saved.json()).toMatchObject({ sites: ['https://shop.example.com', 'http://localhost:8080'] });
  });

  it.each(['https://shop.example.com/', 'https://shop.example.com:443', 'shop.example.com', '*', 'null', 'javascript:alert(1)', 'https://Shop.example.com', 'https://a.example.com/path', 'file://'])('refuse the site %s', async (site) => {
    const { id } = await create();
    expect(await code(await test.call('operator', 'PUT', `/api/flows/${id}/settings`, { sites: [site] }))).toEqual({ status: 400, code: 'request.invalid' });
    expect((await (await test.call('operator', 'GET', `/api/flows/${id}`)).json()).sites).toEqual([]);
  });
});

describe('roles', () => {
  it.each([
    ['agent', 'GET', '/api/flows', 403],
    ['analyst', 'GET', '/api/flows', 200],
    ['supervisor', 'POST', '/api/flows', 403],
    ['analyst', 'POST', '/api/flows', 403],
    [null, 'GET', '/api/flows', 401],
    [null, 'POST', '/api/flows', 401],
  ] as const)('%s %s %s is answered %i', async (role, method, path, status) => {
    expect((await test.call(role, method, path, method === 'POST' ? { slug: 'not-mine', document } : undefined)).status).toBe(status);
  });
});

describe('hostile documents', () => {
  const nodes = (count: number) => `[${Array.from({ length: count }, () => '{}').join(',')}]`;
  const body = (inner: string) => `{"slug":"hostile","document":${inner}}`;
  const text = JSON.stringify(document);

  it.each([
    ['a million nodes', body(text.replace(/"nodes":\[.*?\],"edges"/, `"nodes":${nodes(1_000_000)},"edges"`)), 413],
    ['a depth of 100,000', body('['.repeat(100_000) + ']'.repeat(100_000)), 400],
    ['a deep setting', body(text.replace('"config":{', `"config":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)},`)), 400],
    ['a __proto__ key', body(text.replace('"variables":[]', '"variables":[],"__proto__":{"isAdmin":true}')), 400],
    ['a __proto__ within a node', body(text.replace('"config":{', '"config":{"__proto__":{"x":1},')), 400],
    ['a __proto__ beside the document', `{"slug":"hostile","__proto__":{"document":1},"document":${text}}`, 400],
    ['NUL', body(text.replace('Hello', 'He\\u0000llo')), 400],
    ['half a character', body(text.replace('Hello', '\\ud83d')), 400],
    ['a later format', body(text.replace('"formatVersion":3', '"formatVersion":99')), 400],
    ['no document', '{"slug":"hostile"}', 400],
    ['a list', body('[]'), 400],
    ['no JSON', '{"slug":', 400],
    ['nine megabytes', body(`"${'x'.repeat(9 * 1024 * 1024)}"`), 413],
  ])('%s are refused as a problem, and nothing changes', async (_what, sent, status) => {
    const count = async () => (await (await test.call('operator', 'GET', '/api/flows')).json()).flows.length;
    const before = await count();
    for (const path of ['/api/flows', '/api/flows/check'] as const) {
      const answer = await test.call('operator', 'POST', path, path.endsWith('check') ? sent.replace('"slug":"hostile",', '') : sent, { 'accept-language': 'zh' });
      expect(answer.status).toBe(status);
      const problem = await answer.text();
      expect(JSON.parse(problem)).toMatchObject({ status, code: expect.any(String) });
      expect(JSON.parse(problem).detail).not.toMatch(/\{\w+\}/);
      expect(problem.length).toBeLessThan(100_000);
    }
    expect(await count()).toBe(before);
  });

  it('node ids may be any text', async () => {
    const odd = { ...document, start: '__proto__', nodes: [{ ...document.nodes[0]!, id: '__proto__' }, { ...document.nodes[1]!, id: 'toString' }], edges: [{ from: '__proto__', outlet: 'answered', to: 'toString' }] };
    const { id, slug } = await create(odd);
    expect((await test.call('operator', 'POST', `/api/flows/${id}/publish`, {})).status).toBe(201);
    expect((await (await test.call(null, 'POST', `/api/chat/${slug}/conversations`, { locale: 'en' })).json()).messages[0].text).toBe('Hello');
  });

  it.each([['GET', ''], ['PUT', '/draft'], ['POST', '/publish'], ['GET', '/versions'], ['GET', '/versions/1'], ['POST', '/live'], ['PUT', '/settings']])('%s of an unknown flow%s answers 404', async (method, path) => {
    const bodies: Record<string, unknown> = { '/draft': { revision: 1, document }, '/publish': {}, '/live': { version: 1 }, '/settings': {} };
    expect(await code(await test.call('operator', method, `/api/flows/nobody${path}`, bodies[path]))).toEqual({ status: 404, code: 'record.unknown' });
  });
});
