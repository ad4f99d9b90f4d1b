import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { serve, type ServerType } from '@hono/node-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { createSite } from './site.ts';

const root = mkdtempSync(join(tmpdir(), 'handrail-pages-'));
const dist = join(root, 'dist');
const script = `console.log(${JSON.stringify('desk '.repeat(1_000))});`;
const files: Record<string, string> = {
  'dist/index.html': '<!doctype html><title>console</title>',
  'dist/chat/page.html': '<!doctype html><title>chat</title>',
  'dist/widget.js': `/* widget */ ${script}`,
  'dist/assets/page-1a2b3c.js': script,
  'dist/assets/page-1a2b3c.js.map': '{"secret":true}',
  'dist/assets/.hidden.js': 'secret',
  'dist/assets/fonts/a.woff2': 'font',
  'dist/assets/fonts/a.ttf': 'font',
  'dist/assets/notes.md': 'secret',
  'dist/reference/scalar.js': 'reader',
  'dist/.handrail-stamp': 'secret',
  'dist/.env': 'secret',
  'dist/data.db': 'secret',
  '.env': 'secret',
  'secret.js': 'secret',
};
const html = { accept: 'text/html,application/xhtml+xml' };

let office: StaffedHouse;
let server: ServerType;
let port: number;
beforeAll(async () => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  symlinkSync(join(root, 'secret.js'), join(dist, 'assets/linked.js'));
  office = await StaffedHouse.open({ staff: [], site: createSite(dist) });
  await office.publish('shop', ['https://shop.example', 'http://localhost:8080']);
  await office.publish('alone');
  port = await new Promise((resolve) => {
    server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' }, (at: AddressInfo) => resolve(at.port));
  });
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await office.close();
  rmSync(root, { recursive: true, force: true });
});

/** A request whose address reaches the server as it is written. */
function raw(path: string, headers: Record<string, string> = {}): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port, path, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }));
    });
    sent.on('error', reject);
    sent.end();
  });
}

describe('the console', () => {
  it.each(['/', '/desk', '/desk?chat=c1', '/desk/c-1_x', '/sign-in', '/setup?token=abc', '/flows/f1/versions'])('is at %s', async (path) => {
    const { status, headers, body } = await raw(path, html);
    expect([status, body.toString()]).toEqual([200, files['dist/index.html']]);
    expect(headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy':
        "default-src 'self'; script-src 'self'; worker-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
});

describe('the customer\'s page', () => {
  const ancestors = (of: Record<string, unknown>) => /frame-ancestors (.*)$/.exec(String(of['content-security-policy']))?.[1];

  it('may be embedded by the sites of its flow, and by no other', async () => {
    const { status, headers, body } = await raw('/c/shop', html);
    expect([status, body.toString()]).toEqual([200, files['dist/chat/page.html']]);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://shop.example http://localhost:8080",
    );
    expect(headers).not.toHaveProperty('x-frame-options');
    expect(ancestors((await raw('/c/alone', html)).headers)).toBe("'self'");
  });

  it('has the questions and answers at an address of their own', async () => {
    const { status, headers, body } = await raw('/c/shop/faq', html);
    expect([status, body.toString()]).toEqual([200, files['dist/chat/page.html']]);
    expect(ancestors(headers)).toBe("'self' https://shop.example http://localhost:8080");
    expect((await raw('/c/nothing/faq', html)).status).toBe(404);
    expect((await raw('/c/shop/faq/x', html)).status).toBe(404);
  });

  it('follows the list of sites, also for a browser that has the page already', async () => {
    const { headers } = await raw('/c/alone', html);
    const set = office.house.database.connection.prepare('update flows set sites = ? where slug = ?');
    set.run(JSON.stringify(['https://new.example']), 'alone');
    const again = await raw('/c/alone', { ...html, 'if-none-match': String(headers['etag']) });
    expect([again.status, ancestors(again.headers)]).toEqual([304, "'self' https://new.example"]);
    set.run(JSON.stringify(["https://a.example; script-src 'unsafe-inline'", 'https://b.example https://c.example', '*', 'https://*.example', 'javascript:x', 'https://ok.example']), 'alone');
    expect(ancestors((await raw('/c/alone', html)).headers)).toBe("'self' https://ok.example");
  });

  it.each(['/c/nothing', '/c/Shop', '/c/shop%00', '/c/shop%2f..', '/c/__proto__'])('is politely not at %s', async (path) => {
    const { status, headers, body } = await raw(path, { ...html, 'accept-language': 'zh-CN' });
    expect([status, headers['content-type']]).toEqual([404, expect.stringMatching(/^text\/html; charset=utf-8$/i)]);
    expect(body.toString()).toMatch(/没有找到.*(This chat is not here|There is no such page)/s);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });
});

describe('files', () => {
  it('keep for ever what is named by its content', async () => {
    const { status, headers, body } = await raw('/assets/page-1a2b3c.js');
    expect([status, body.toString()]).toEqual([200, script]);
    expect(headers).toMatchObject({ 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' });
    expect((await raw('/assets/fonts/a.woff2')).headers).toMatchObject({ 'content-type': 'font/woff2' });
    expect((await raw('/assets/fonts/a.ttf')).headers).toMatchObject({ 'content-type': 'font/ttf' });
  });

  it('let a worker load parts of itself, and nothing from elsewhere', async () => {
    const policyOf = async (path: string) => (await raw(path)).headers['content-security-policy'];
    expect(await policyOf('/assets/page-1a2b3c.js')).toBe("default-src 'none'; script-src 'self'; frame-ancestors 'none'");
    expect(await policyOf('/assets/fonts/a.woff2')).toBe("default-src 'none'; frame-ancestors 'none'");
  });

  it('give the widget to any site, for five minutes', async () => {
    const { status, headers } = await raw('/widget.js', { origin: 'https://anywhere.example' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({ 'cross-origin-resource-policy': 'cross-origin', 'cache-control': 'public, max-age=300' });
    expect((await raw('/assets/page-1a2b3c.js')).headers).not.toHaveProperty('cross-origin-resource-policy');
  });

  it.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip', 'gzip', gunzipSync],
    ['gzip;q=1.0, br;q=0', 'gzip', gunzipSync],
  ])('go out packed as the browser takes it (%s)', async (accepted, encoding, unpack) => {
    const { headers, body } = await raw('/assets/page-1a2b3c.js', { 'accept-encoding': accepted });
    expect(headers).toMatchObject({ 'content-encoding': encoding, vary: 'accept-encoding' });
    expect(unpack(body).toString()).toBe(script);
    expect(body.length).toBeLessThan(script.length / 10);
    const again = await raw('/assets/page-1a2b3c.js', { 'accept-encoding': accepted, 'if-none-match': String(headers['etag']) });
    expect([again.status, again.body.length]).toEqual([304, 0]);
  });

  it.each([
    ...['/../.env', '/assets/../../.env', '/assets/../.env', '/assets/%2e%2e/.env', '/assets/%2e%2e%2f%2e%2e%2f.env', '/assets/..%2f..%2fsecret.js', '/assets/..%5c..%5csecret.js'],
    ...['/assets/....//....//secret.js', '/assets//page-1a2b3c.js', '//assets/page-1a2b3c.js', '/assets/page-1a2b3c.js%00', '/assets/page-1a2b3c.js%00.html', '/assets/./%2e./secret.js'],
    ...['/assets/page-1a2b3c.js.map', '/assets/.hidden.js', '/assets/notes.md', '/assets/linked.js', '/assets/', '/assets', '/assets/fonts', '/assets/__proto__', '/assets/constructor'],
    ...['/.env', '/.handrail-stamp', '/dist/index.html', '/data', '/data.db', '/data/handrail.db', '/data/secret', '/chat/page.html', '/index.html', '/package.json', '/server/main.ts'],
    ...['/%2e%2e/%2e%2e/etc/passwd', '/..%c0%af..%c0%afetc/passwd', '/desk/../../.env', '/desk/%2e%2e%2f.env', '/desk/.env', '/desk/app.js.map', '/desk%00', '/desk/%00', '//desk', '//desk/..//.env', '/\\desk', '/%5cdesk'],
    ...['/reference/../../.env', '/reference/scalar.js.map', '/c/../.env', '/c/shop/../../.env', '/widget.js/../../.env'],
  ])('are not to be had at %s', async (path) => {
    for (const headers of [{}, html]) {
      const { status, body } = await raw(path, headers);
      expect([400, 404]).toContain(status);
      expect(body.toString()).not.toMatch(/secret|console|chat<|desk /);
    }
  });
});

it('says how to build pages that are not there, and serves them as soon as they are', async () => {
  const empty = join(root, 'empty');
  const { app } = office;
  expect((await app.request('/desk')).status).toBe(200);
  const unbuilt = await StaffedHouse.open({ staff: [], site: createSite(empty) });
  await unbuilt.publish('shop');
  for (const path of ['/', '/desk', '/c/shop', '/api/docs']) {
    const response = await unbuilt.request(path, { headers: html });
    expect([response.status, await response.text()]).toEqual([503, expect.stringContaining('npm run build')]);
  }
  expect((await unbuilt.request('/widget.js')).status).toBe(404);
  mkdirSync(empty);
  writeFileSync(join(empty, 'index.html'), 'built');
  expect(await (await unbuilt.request('/')).text()).toBe('built');
  await unbuilt.close();
});

it('answers programs with a problem and people with a page', async () => {
  expect((await raw('/nowhere')).headers['content-type']).toMatch(/^application\/problem\+json/);
  expect((await raw('/nowhere', html)).headers['content-type']).toMatch(/^text\/html/);
  expect((await raw('/api/chat/nowhere/x', html)).headers['content-type']).toMatch(/^application\/problem\+json/);
});
