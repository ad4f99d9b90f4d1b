import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve, type ServerType } from '@hono/node-server';
import scalar from '@scalar/fastify-api-reference';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { StaffedHouse } from '../auth/staffedHouse.test-support.ts';
import { launchChromium } from '../launchChromium.test-support.ts';
import { createSite } from './site.ts';

const dist = mkdtempSync(join(tmpdir(), 'handrail-reference-'));
let office: StaffedHouse;
let server: ServerType;
let browser: Browser;
let origin: string;

beforeAll(async () => {
  mkdirSync(join(dist, 'reference'));
  writeFileSync(join(dist, 'reference/scalar.js'), await readerSource());
  office = await StaffedHouse.open({ staff: [], site: createSite(dist) });
  origin = await new Promise((resolve) => {
    server = serve({ fetch: office.app.fetch, port: 0, hostname: '127.0.0.1' }, (at: AddressInfo) => resolve(`http://127.0.0.1:${at.port}`));
  });
  browser = await launchChromium();
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  await office.close();
  rmSync(dist, { recursive: true, force: true });
});

/** The reader as the build puts it into dist/. */
function readerSource(): Promise<string> {
  return new Promise((resolve) => {
    const route = ({ url, handler }: { url: string; handler: (request: unknown, reply: unknown) => void }) => {
      const reply = { header: () => reply, send: resolve };
      if (url.endsWith('/scalar.js')) handler({}, reply);
    };
    (scalar as unknown as (app: object, options: object, done: () => void) => void)({ route, initialConfig: {}, hasPlugin: () => false }, { configuration: { url: '/' } }, () => undefined);
  });
}

it('shows the interface from our own origin alone, within its content policy', async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('console', (message) => void (['error', 'warning'].includes(message.type()) && complaints.push(message.text())));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${origin}/api/docs`);
  await page.getByText('Start a conversation').first().waitFor();
  await page.getByText('Accept-Language').first().waitFor();
  await page.getByText('Follow a conversation').last().scrollIntoViewIfNeeded();
  await page.evaluate(() => document.fonts.ready.then(() => null));
  expect(asked.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin)).toEqual([]);
  expect(asked.map((url) => new URL(url).pathname)).toEqual(expect.arrayContaining(['/api/docs', '/reference/scalar.js', '/api/openapi.json']));
  expect(complaints).toEqual([]);
  await page.close();
});
