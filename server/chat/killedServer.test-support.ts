import { fork, type ChildProcess } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

export const repository = resolve(import.meta.dirname, '../..');

/** One replacement in one file of a copy of the source: a bug planted on purpose. */
export interface Sabotage {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** Messages on their way just now: a kill should meet some. */
export const sending = { count: 0 };

/** The server says no, and would again. */
export class Refused extends Error {}

/** Sends until there is a 2xx: what a good client does. */
export async function retrying(url: string, headers: Record<string, string>, body?: object): Promise<{ body: string; retries: number }> {
  const init = body === undefined ? { headers } : { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
  for (let retries = 0; ; retries += 1) {
    sending.count += body === undefined ? 0 : 1;
    const response = await fetch(url, init).catch(() => null);
    const text = await response?.text().catch(() => null);
    sending.count -= body === undefined ? 0 : 1;
    if (response?.ok && typeof text === 'string') return { body: text, retries };
    if (response && response.status < 500) throw new Refused(`${response.status} ${text}`);
    await pause(25);
  }
}

/** Starts the real server in a process of its own; resolves once it answers. */
export async function launch(source: string, data: string, port: number): Promise<ChildProcess> {
  const child = fork(join(source, 'server/main.ts'), ['--no-demo'], {
    env: { ...process.env, PORT: String(port), HANDRAIL_DATA: data, RATE_LIMIT: 'off', ENCODERS: 'off', LOG_LEVEL: 'silent' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
  for (;;) {
    const up = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (up?.ok) return child;
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${complaint}`);
    await pause(20);
  }
}

/** A copy of the source with bugs planted in it. */
export function sabotaged(folder: string, sabotage: readonly Sabotage[]): string {
  const copy = join(folder, 'source');
  for (const part of ['engine', 'nodes', 'server', 'examples', 'package.json']) cpSync(join(repository, part), join(copy, part), { recursive: true });
  symlinkSync(join(repository, 'node_modules'), join(copy, 'node_modules'));
  for (const { file, find, put } of sabotage) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (!text.includes(find)) throw new Error(`${file} does not hold: ${find}`);
    writeFileSync(join(copy, file), text.replace(find, put));
  }
  return copy;
}

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
