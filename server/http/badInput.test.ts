import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { catalogue } from '../../engine/sdk/catalogue.ts';
import { registry } from '../../nodes/registry.ts';
import { createApp } from '../app.ts';
import { ensureStaff } from '../auth/ensureStaff.ts';
import { readConfig } from '../config.ts';
import { problem } from '../contract.ts';
import { seedDemo } from '../demo/seedDemo.ts';
import { openHouse } from '../house.ts';
import { noTriggers } from '../../engine/sdk/flowHandoff.ts';

/**
 * Every route that the OpenAPI document lists, sent everything that is wrong with it: a 4xx problem
 * from the catalogue, and not a row of the database changed.
 */

const data = mkdtempSync(join(tmpdir(), 'handrail-bad-'));
const email = 'owner@example.com';
const password = 'correct-horse-9';
const house = openHouse(readConfig({ HANDRAIL_DATA: data, LOG_LEVEL: 'silent', RATE_LIMIT: 'off', ENCODERS: 'off', ADMIN_EMAIL: email, ADMIN_PASSWORD: password }, []), registry);
await ensureStaff(house);
await seedDemo(house);
const app = createApp(house);

afterAll(async () => {
  await house.close();
  rmSync(data, { recursive: true, force: true });
});

const json = { 'content-type': 'application/json' };
const signedIn = await app.request('/api/auth/sign-in/email', { method: 'POST', headers: json, body: JSON.stringify({ email, password }) });
const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';', 1)[0]).join('; ');
const startedSchema = z.object({ conversationId: z.string(), token: z.string() });
const start = async (): Promise<z.infer<typeof startedSchema>> => {
  const response = await app.request('/api/chat/shop-support/conversations', { method: 'POST', headers: json, body: '{}' });
  return startedSchema.parse(await response.json());
};
const mine = await start();
const other = await start();

const operation = z.object({ requestBody: z.object({ content: z.record(z.string(), z.unknown()) }).optional() });
const document = z
  .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
  .parse(await (await app.request('/api/openapi.json')).json());
const routes = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).flatMap(([method, described]) => {
    const parsed = operation.safeParse(described);
    return ['get', 'post', 'put', 'delete', 'patch'].includes(method) && parsed.success ? [{ method: method.toUpperCase(), path, hasBody: parsed.data.requestBody !== undefined }] : [];
  }),
);

/** Sign-in and sign-out make sessions by design; the docs and the document take no input. */
const bodies: Record<string, string> = {
  nothing: '',
  'not JSON': '{"text":',
  null: 'null',
  'a list': '[]',
  'a text': '"hello"',
  'wrong types': '{"messageId":7,"text":{"a":1},"choice":[],"document":5,"slug":{},"entries":"x","email":1,"password":[],"revision":"x","note":9,"token":1,"sites":"x","version":"x","role":"king","name":4}',
  'unknown fields': '{"messageId":"m","text":"hi","role":"owner","workspaceId":"w","passwordHash":"x"}',
  'a prototype': '{"__proto__":{"role":"owner"},"constructor":{"prototype":{"x":1}},"messageId":"p"}',
  'NUL in a text': '{"messageId":"n","text":"a\\u0000b","name":"a\\u0000b"}',
  'half a character': '{"messageId":"h","text":"\\ud800","name":"\\ud800"}',
  'a text of a megabyte': JSON.stringify({ messageId: 'big', text: 'x'.repeat(1_048_576), name: 'y'.repeat(1_048_576) }),
  'a deep document': `{"document":${'['.repeat(100_000)}${']'.repeat(100_000)},"slug":"deep","messageId":"d"}`,
  'a forged event': '{"messageId":"f","type":"xstate.done.actor.x","event":{"type":"outcome.accepted"},"text":"hi","choice":"x"}',
  'an outcome': '{"type":"outcome","effect":"1.1","outcome":"accepted","data":{}}',
};

/** Bodies that are right, by the end of a customer's route. */
const fitting: Record<string, string> = {
  '/messages': '{"messageId":"m","text":"hi"}',
  '/feedback': '{"seq":1,"helpful":true}',
  '/read': '{"seq":1}',
  '/survey': '{"score":5,"reasons":[],"comment":""}',
};

const ids: Record<string, string> = {
  unknown: 'nobody',
  'a prototype': '__proto__',
  'a path': '..%2f..%2fetc%2fpasswd',
  NUL: 'a%00b',
  long: 'x'.repeat(5_000),
};

function fingerprint(): string {
  const tables = house.database.connection.prepare(`select name from sqlite_master where type = 'table' and name not in ('session', '__drizzle_migrations')`).pluck().all().map(String);
  const hash = createHash('sha256');
  for (const table of tables) hash.update(JSON.stringify(house.database.connection.prepare(`select * from "${table}"`).all()));
  return hash.digest('hex');
}

async function expectRefused(method: string, path: string, headers: Record<string, string>, body: string | null): Promise<void> {
  const where = `${method} ${path.slice(0, 80)}`;
  const response = await app.request(path, { method, headers, body });
  const text = await response.text();
  expect(response.status, `${where}: ${text.slice(0, 200)}`).toBeGreaterThanOrEqual(400);
  expect(response.status, `${where}: ${text.slice(0, 200)}`).toBeLessThan(500);
  expect(response.headers.get('content-type'), where).toContain('application/problem+json');
  const { code } = problem.loose().parse(JSON.parse(text));
  expect(Object.keys(catalogue), where).toContain(code);
}

function fill(path: string, id: string): string {
  return path.replace(/\{[^}]+\}/g, id);
}

const changing = routes.filter(({ method, path }) => method !== 'GET' && path !== '/api/auth/sign-out');

describe('a route', () => {
  it('is listed at all', () => {
    expect(routes.length).toBeGreaterThan(25);
  });

  it.each(changing.filter(({ hasBody }) => hasBody))('refuses a bad body: $method $path', async ({ method, path }) => {
    const before = fingerprint();
    const real = path.startsWith('/api/chat/') ? path.replace('{flow}', 'shop-support').replace('{id}', mine.conversationId) : path.replace('{slug}', 'shop');
    const headers = { ...json, cookie, authorization: `Bearer ${mine.token}` };
    for (const [name, body] of Object.entries(bodies)) {
      await expectRefused(method, fill(real, 'unknown'), headers, body);
      expect(fingerprint(), `${name} changed something`).toBe(before);
    }
  });

  it.each(routes.filter(({ path }) => path.includes('{')))('refuses a bad id: $method $path', async ({ method, path, hasBody }) => {
    const before = fingerprint();
    for (const id of Object.values(ids)) await expectRefused(method, fill(path, id), { ...json, cookie, authorization: `Bearer ${mine.token}` }, hasBody ? '{}' : null);
    expect(fingerprint()).toBe(before);
  });

  it.each(routes.filter(({ path }) => path.startsWith('/api/chat/conversations/')))('does not tell a foreign conversation from none: $method $path', async ({ method, path, hasBody }) => {
    const before = fingerprint();
    const body = hasBody ? (fitting[path.slice(path.lastIndexOf('/'))] ?? '{"messageId":"m"}') : null;
    for (const token of [other.token, '', 'x'.repeat(128), mine.token.slice(1)]) {
      const ask = async (id: string): Promise<string> => {
        const response = await app.request(path.replace('{id}', id), { method, headers: { ...json, authorization: `Bearer ${token}` }, body });
        expect(response.status).toBe(404);
        return response.text();
      };
      expect(await ask(mine.conversationId)).toBe(await ask('cNobody'));
    }
    expect(fingerprint()).toBe(before);
  });

  it.each(routes.filter(({ path }) => !/^\/api\/(chat|auth|setup|session|openapi|docs)/.test(path)))('wants staff: $method $path', async ({ method, path, hasBody }) => {
    const response = await app.request(fill(path, 'x'), { method, headers: json, body: hasBody ? '{}' : null });
    expect(response.status).toBe(401);
  });
});

describe('a hostile flow file', () => {
  const headers = { ...json, cookie };
  const flow = (change: object): string => JSON.stringify({ slug: 'hostile', document: { formatVersion: 3, name: { en: 'x' }, locales: ['en'], variables: [], knowledge: [], start: 'a', handoff: noTriggers, nodes: [], edges: [], layout: { nodes: [], groups: [], notes: [] }, ...change } });

  it.each(Object.entries({
    'a million nodes': () => flow({}).replace('"nodes":[]', `"nodes":[${'{"id":"a","type":"end","config":{}},'.repeat(1_000_000)}{}]`),
    'more nodes than fit': () => flow({}).replace('"nodes":[]', `"nodes":[${'{"id":"a","type":"end","config":{}},'.repeat(100_000)}{}]`),
    'nesting in a configuration': () => flow({}).replace('"nodes":[]', `"nodes":[{"id":"a","type":"end","config":${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}}]`),
    'a prototype in a configuration': () => flow({}).replace('"nodes":[]', '"nodes":[{"id":"a","type":"end","config":{"__proto__":{"x":1}}}]'),
    'code': () => flow({ nodes: [{ id: 'a', type: 'end', config: {}, run: 'process.exit()' }] }),
    'another format': () => flow({ formatVersion: 99 }),
  }))('is refused: %s', async (_, body) => {
    const before = fingerprint();
    await expectRefused('POST', '/api/flows', headers, body());
    expect(fingerprint()).toBe(before);
  });
});
