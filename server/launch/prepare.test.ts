import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

/** A clone with start-up's own files, a lockfile, one source, and an npm and a Vite that only note that they were asked. */
let clone: string;

const lock = (integrity: string) => {
  const ours = { optional: true, os: [process.platform], cpu: [process.arch] };
  const foreign = { optional: true, os: ['plan9'], cpu: ['mips'] };
  return JSON.stringify({ packages: { '': {}, 'node_modules/a': { integrity }, 'node_modules/ours': ours, 'node_modules/foreign': foreign } });
};
/** What npm notes in node_modules when it has installed that lockfile here. */
const note = (integrity: string) => JSON.stringify({ packages: { 'node_modules/a': { integrity }, 'node_modules/ours': {} } });

const write = (path: string, text: string) => {
  mkdirSync(dirname(join(clone, path)), { recursive: true });
  writeFileSync(join(clone, path), text);
};
const asked = (program: string) => (existsSync(join(clone, program)) ? readFileSync(join(clone, program), 'utf8').split('\n').length - 1 : 0);

function prepare(environment: Record<string, string> = {}) {
  const script = `const { prepare } = await import('./server/launch/prepare.mjs'); console.log(await prepare({ site: true }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: clone,
    encoding: 'utf8',
    env: { PATH: `${join(clone, 'bin')}:${process.env.PATH}`, LANG: 'en_US.UTF-8', ...environment },
  });
  return { status, stdout, stderr };
}

beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'handrail-prepare-'));
  cpSync(import.meta.dirname, join(clone, 'server/launch'), { recursive: true });
  write('package-lock.json', lock('one'));
  write('editor/main.tsx', 'one');
  write('bin/npm', `#!/bin/sh\nif [ -n "$FAIL" ]; then echo 'npm error no network'; exit 7; fi\necho "$@" >> npm.log\nmkdir -p node_modules/vite/bin\ncp vite.js node_modules/vite/bin/vite.js\n`);
  chmodSync(join(clone, 'bin/npm'), 0o755);
  write('vite.js', `require('node:fs').appendFileSync('vite.log', process.env.NODE_ENV + '\\n');`);
});
afterEach(() => rmSync(clone, { recursive: true, force: true }));

describe('a clone made ready', () => {
  test('is installed and built on the first start, under one line each, and left alone on the second', () => {
    const first = prepare();
    expect(first).toMatchObject({ status: 0, stdout: `${process.execPath}\n` });
    expect(first.stderr.trimEnd().split('\n')).toEqual([expect.stringMatching(/^Installing/), expect.stringMatching(/^Building/)]);
    expect(prepare()).toEqual({ status: 0, stdout: `${process.execPath}\n`, stderr: '' });
    expect([asked('npm.log'), asked('vite.log')]).toEqual([1, 1]);
  });

  test('gets the tools that build the pages though NODE_ENV says production, and pages for use though it does not', () => {
    prepare({ NODE_ENV: 'test' });
    expect(readFileSync(join(clone, 'npm.log'), 'utf8')).toMatch(/^ci .*--include=dev/);
    expect(readFileSync(join(clone, 'vite.log'), 'utf8')).toBe('production\n');
  });

  test('speaks Chinese to whoever does', () => {
    expect(prepare({ LANG: 'zh_CN.UTF-8' }).stderr).toMatch(/^正在安装依赖/);
  });

  test('is installed again when the lockfile changes', () => {
    prepare();
    write('package-lock.json', lock('two'));
    prepare();
    expect(asked('npm.log')).toBe(2);
  });

  test('is built again when a source changes, not when a test does', () => {
    prepare();
    write('editor/main.test.tsx', 'a test');
    prepare();
    expect(asked('vite.log')).toBe(1);
    write('editor/main.tsx', 'two');
    prepare();
    expect(asked('vite.log')).toBe(2);
  });

  test('is not installed over an install by hand', () => {
    write('node_modules/.package-lock.json', note('one'));
    write('node_modules/vite/bin/vite.js', '');
    expect(prepare().status).toBe(0);
    expect(asked('npm.log')).toBe(0);
  });

  test('is installed when the install by hand is of another lockfile, or lacks this platform\'s own part', () => {
    write('node_modules/.package-lock.json', note('old'));
    prepare();
    expect(asked('npm.log')).toBe(1);
    rmSync(join(clone, 'node_modules/.handrail-stamp'));
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { integrity: 'one' } } }));
    prepare();
    expect(asked('npm.log')).toBe(2);
  });

  test('goes without the optional parts where npm is told to omit them', () => {
    write('node_modules/.package-lock.json', JSON.stringify({ packages: { 'node_modules/a': { integrity: 'one' } } }));
    write('node_modules/vite/bin/vite.js', '');
    expect(prepare({ npm_config_omit: 'dev optional' }).status).toBe(0);
    expect(asked('npm.log')).toBe(0);
    rmSync(join(clone, 'node_modules'), { recursive: true });
    prepare({ npm_config_omit: 'optional' });
    expect(readFileSync(join(clone, 'npm.log'), 'utf8')).toMatch(/ --omit=optional /);
  });

  test('shows in full what npm said when it failed, ends with its status, and tries again next time', () => {
    const failed = prepare({ FAIL: 'yes' });
    expect(failed.status).toBe(7);
    expect(failed.stderr).toContain('npm error no network');
    expect(prepare().status).toBe(0);
  });
});
