import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** A program that says its arguments and its process id, then counts how often it is asked to stop, and stays a little. */
const program = `
const staying = setInterval(() => {}, 1000);
let asked = 0;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => {
  asked += 1;
  if (asked === 1) setTimeout(() => { console.log('asked', asked, signal); process.exit(7); }, 100);
});
console.log('up', process.pid, JSON.stringify(process.argv.slice(2)));
`;
const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'handrail-hand-over-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a program keeps its arguments and its status, and hears once that it shall stop', async () => {
  const starter = start(['--no-demo']);
  expect(await starter.says(/^up \d+ (.*)$/m)).toBe('["--no-demo"]');
  starter.child.kill('SIGINT');
  starter.child.kill('SIGTERM');
  expect(await starter.says(/^asked (\d+)/m)).toBe('1');
  expect(await starter.ended).toBe(7);
});

test('a program does not outlive a starter that was killed outright', async () => {
  const starter = start([]);
  const pid = Number(await starter.says(/^up (\d+) /m));
  expect(process.kill(pid, 0)).toBe(true);
  starter.child.kill('SIGKILL');
  expect(await starter.says(/^asked (.*)$/m)).toBe('1 SIGTERM');
});

function start(args: string[]) {
  const file = join(mkdtempSync(join(folder, 'program-')), 'program.mjs');
  writeFileSync(file, program);
  const script = `
    const { handOver } = await import(${JSON.stringify(join(import.meta.dirname, 'handOver.mjs'))});
    handOver(process.execPath, ${JSON.stringify(relative(root, file))}, ${JSON.stringify(args)}, { ownGroup: true });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  const says = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = pattern.exec(printed);
        if (found) resolve(found[1]!);
      };
      child.stdout.on('data', look);
      child.stdout.once('end', () => reject(new Error(`said only: ${printed}`)));
      look();
    });
  child.stdout.setEncoding('utf8').on('data', (part: string) => (printed += part));
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { child, says, ended };
}
