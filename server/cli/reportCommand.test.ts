import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, it } from 'vitest';

const run = promisify(execFile);
const data = mkdtempSync(join(tmpdir(), 'handrail-report-'));
afterAll(() => rmSync(data, { recursive: true, force: true }));

const report = (...words: string[]) =>
  run(process.execPath, ['server/cli/main.ts', 'report', ...words], { env: { ...process.env, HANDRAIL_DATA: data, LANG: 'en_US.UTF-8' } }).then(
    ({ stdout }) => ({ code: 0, said: stdout.trim() }),
    (error: { code: number; stderr: string }) => ({ code: error.code, said: error.stderr.trim() }),
  );

it('writes a week into a file, in the language and for the time zone asked for', async () => {
  const file = join(data, 'week.html');
  expect(await report('--week', '2026-W47', '--zone', 'Asia/Shanghai', '--language', 'zh', '--agents', '--out', file)).toEqual({ code: 0, said: `wrote ${file}` });
  const html = readFileSync(file, 'utf8');
  expect(html).toMatch(/^<!doctype html>\n<html lang="zh-CN">/);
  expect(html).toContain('<h1>客服周报 2026-W47</h1>');
  expect(html).toContain('Asia/Shanghai');
});

it('says in one line what is wrong', async () => {
  const out = join(data, 'none.html');
  expect(await report('--week', '2026-W60', '--out', out)).toEqual({ code: 1, said: 'handrail: there is no week 2026-W60; use an ISO week such as 2026-W47' });
  expect(await report('--zone', 'Mars/Olympus', '--out', out)).toEqual({ code: 1, said: 'handrail: there is no time zone Mars/Olympus' });
  expect(await report('--flow', 'nothing', '--out', out)).toEqual({ code: 1, said: 'handrail: there is no flow nothing' });
  expect(await report('--out', join(data, 'no', 'folder.html'))).toEqual({ code: 1, said: `handrail: cannot write ${join(data, 'no', 'folder.html')} (ENOENT)` });
});
