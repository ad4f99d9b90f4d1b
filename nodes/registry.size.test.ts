import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { build, type Rolldown } from 'vite';

test('in a browser the registry is zod and our own code: no expressions, no patterns, no machine', async () => {
  // The bundler takes its mode from here, and tests run in another.
  vi.stubEnv('NODE_ENV', 'production');
  const built = (await build({
    configFile: false,
    logLevel: 'silent',
    mode: 'production',
    build: { write: false, lib: { entry: join(import.meta.dirname, 'registry.ts'), formats: ['es'] }, minify: true },
  })) as Rolldown.RolldownOutput[];
  const chunks = built.flatMap(({ output }) => output.filter((each) => each.type === 'chunk'));
  const modules = chunks.flatMap((chunk) => Object.entries(chunk.modules).filter(([, { renderedLength }]) => renderedLength > 0).map(([id]) => id));
  const packages = new Set(modules.flatMap((id) => id.match(/node_modules\/((?:@[^/]+\/)?[^/]+)/u)?.[1] ?? []));
  expect([...packages]).toEqual(['zod']);
  expect(modules.some((id) => id.endsWith('nodes/conversation/machine.ts'))).toBe(true);
  expect(chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0)).toBeLessThanOrEqual(60 * 1024);
});
