import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

/** An install without the optional dependencies: it has no encoders, and everything else works. */

const root = join(import.meta.dirname, '..', '..');
let clone: string;

const run = (command: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: clone, encoding: 'utf8', env: { ...process.env, LANG: 'en_US.UTF-8', npm_config_omit: '' } });
  expect(status, `${stdout}${stderr}`).toBe(0);
};
const handrail = (...args: string[]): unknown => {
  run(process.execPath, ['server/cli/main.ts', ...args, '--out', 'out.json']);
  return JSON.parse(readFileSync(join(clone, 'out.json'), 'utf8'));
};
const write = (name: string, content: unknown): string => {
  writeFileSync(join(clone, name), JSON.stringify(content));
  return name;
};

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'handrail-without-'));
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'engine', 'nodes', 'server']) cpSync(join(root, name), join(clone, name), { recursive: true });
  run('npm', ['ci', '--omit=optional', '--omit=dev', '--prefer-offline', '--no-audit', '--no-fund', '--loglevel=error']);
});
afterAll(() => rmSync(clone, { recursive: true, force: true }));

test('questions are matched by their words', () => {
  const base = write('base.json', [
    { id: 'refund', phrasings: ['退款多久到账', '钱什么时候退给我'] },
    { id: 'parcel', phrasings: ['Where is my parcel?', 'track my order'] },
  ]);
  const queries = write('queries.json', ['退款几天能到账', 'where is my parcel now', 'xyzzy']);
  expect(handrail('match', '--base', base, '--queries', queries)).toMatchObject([{ ranked: [{ id: 'refund' }] }, { ranked: [{ id: 'parcel' }] }, { decision: 'missed' }]);
});

test('moods are read', () => {
  expect(handrail('sentiment', '--in', write('texts.json', ['你们这是什么垃圾服务！', 'Thank you, this is wonderful']))).toMatchObject([{ level: expect.stringMatching(/negative/) }, { level: expect.stringMatching(/positive/) }]);
});
