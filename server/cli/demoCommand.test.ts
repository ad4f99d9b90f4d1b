import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { registry } from '../../nodes/registry.ts';
import { openDatabase } from '../db/open.ts';
import { CliError } from './cliError.ts';
import { demoCommand } from './demoCommand.ts';

const folder = mkdtempSync(join(tmpdir(), 'handrail-demo-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command in this process; resolves to what it said, and what it told on the way. */
async function demo(args: readonly string[], language: 'zh' | 'en' = 'en'): Promise<{ said: string[]; told: string[] }> {
  const [said, told]: [string[], string[]] = [[], []];
  const words = (zh: string, en: string): string => (language === 'zh' ? zh : en);
  const terminal = { language, environment: { ENCODERS: 'off', LOG_LEVEL: 'silent' }, stdin: process.stdin, words, say: (line: string) => void said.push(line), tell: (zh: string, en: string) => void told.push(words(zh, en)) };
  await demoCommand(terminal, registry).parseAsync(args, { from: 'user' });
  return { said, told };
}

/** What it refuses with. */
const refusal = (args: readonly string[]): Promise<unknown> => demo(args).then(() => 'it was done', (error: unknown) => (error instanceof CliError ? error.text : error));

it('fills a folder, says what was played and where to look, and refuses to do it there again', async () => {
  const data = join(folder, 'played');
  const { said } = await demo(['--days', '1', '--conversations', '4', '--data', data, '--until', '2026-11-26T06:00:00Z'], 'zh');
  expect(said).toEqual([expect.stringMatching(/^已模拟 4 个会话、\d+ 条日志/), expect.stringMatching(/^用时 \d+ 秒/), expect.stringMatching(/\/analytics$/)]);
  expect(await refusal(['--data', data])).toEqual({ en: expect.stringContaining('holds conversations already'), zh: expect.stringContaining('已有会话') });
  const { connection } = openDatabase(data);
  expect(connection.prepare('select count(*) from conversations').pluck().get()).toBe(4);
  connection.close();
}, 60_000);

it.each([['--days', '0'], ['--days', '731'], ['--days', 'many'], ['--conversations', '1000001'], ['--conversations', '-1'], ['--until', 'soon'], ['--until', '1999-01-01']])('says what %s may be instead of %s', async (option, value) => {
  expect(await refusal([option, value, '--data', join(folder, 'never')])).toEqual({ en: expect.stringContaining(`${option} must be`), zh: expect.stringContaining(`${option} 应为`) });
});
