import { gzipSync } from 'node:zlib';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { afterEach, expect, test, vi } from 'vitest';
import { createBuilder } from 'vite';
import { chatBuild } from './vite.config.ts';

const dist = mkdtempSync(join(tmpdir(), 'handrail-chat-'));
afterEach(() => rmSync(dist, { recursive: true }));

test('all that a customer loads, page and widget, is at most 35 KB gzipped', async () => {
  // The bundler takes its mode from here, and tests run in another.
  vi.stubEnv('NODE_ENV', 'production');
  const builder = await createBuilder({ ...chatBuild(dist), configFile: false, logLevel: 'silent', mode: 'production' });
  await builder.buildApp();
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  const code = files.filter((file) => /\.(js|css)$/.test(file)).map((file) => ({ file, bytes: gzipSync(readFileSync(join(dist, file))).length }));
  expect(code.map(({ file }) => file.replace(/-.*(\.\w+)$/, '$1')).sort()).toEqual(['assets/chat.css', 'assets/chat.js', 'widget.js']);
  expect(code.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(35 * 1024);

  const widget = readFileSync(join(dist, 'widget.js'), 'utf8');
  expect(widget).toMatch(/^\(function\(\)\s*\{/);
  const page = readFileSync(join(dist, 'chat/page.html'), 'utf8');
  expect(page).not.toMatch(/<style|<script(?![^>]*src=)|\sstyle=|\son\w+=/);
}, 60_000);
