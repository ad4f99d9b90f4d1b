import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Rollup } from 'vite';
import { expect, test, vi } from 'vitest';
import { builtNames } from '../builtNames.ts';

const editor = join(import.meta.dirname, '..');

test('what the browser loads before the canvas can be used is at most 250 KB of gzipped JavaScript', async () => {
  // The bundler takes its mode from here, and tests run in another.
  vi.stubEnv('NODE_ENV', 'production');
  const built = await build({ root: editor, configFile: false, logLevel: 'silent', mode: 'production', plugins: [react()], build: { write: false, modulePreload: { polyfill: false }, rolldownOptions: { input: join(editor, 'index.html'), output: builtNames } } });
  const chunks = outputs(built).filter((each) => each.type === 'chunk');
  const byName = new Map(chunks.map((each) => [each.fileName, each]));

  const entry = chunks.find(({ isEntry }) => isEntry);
  const canvas = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith('/flow/FlowPage.tsx'));
  const needed = new Set<string>();
  const add = (name: string): void => {
    if (needed.has(name)) return;
    needed.add(name);
    for (const each of byName.get(name)?.imports ?? []) add(each);
  };
  for (const each of [entry, canvas]) add(each?.fileName ?? 'missing');

  const sizes = [...needed].map((name) => ({ name, bytes: gzipSync(byName.get(name)?.code ?? '').length }));
  const total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
  expect(total, JSON.stringify(sizes)).toBeLessThanOrEqual(250 * 1024);
  // The measure is of the right thing: React Flow is in it, and Monaco and the words of forms are not.
  const modules = [...needed].flatMap((name) => Object.keys(byName.get(name)?.modules ?? {}));
  expect(modules.some((id) => id.includes('@xyflow/react'))).toBe(true);
  expect(modules.filter((id) => /monaco-editor|cel-js|re2js|xstate|dagre|@floating-ui|nodes\/(?:[^/]+\/form|forms)\.ts/.test(id))).toEqual([]);
}, 300_000);

function outputs(built: Awaited<ReturnType<typeof build>>): Rollup.RollupOutput['output'][number][] {
  if ('close' in built) throw new Error('the bundler is watching');
  return [built].flat().flatMap(({ output }) => output);
}
