import { fork, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A server in a process of its own, on data of its own. */
export interface RunningServer {
  readonly origin: string;
  readonly data: string;
  readonly child: ChildProcess;
  stop(): Promise<void>;
}

interface Options {
  readonly args?: readonly string[];
  readonly execArgv?: readonly string[];
  /** Fills the data folder before the start. */
  readonly furnish?: (data: string) => Promise<void>;
}

/** Starts `script` with PORT and HANDRAIL_DATA set and waits until it serves. */
export async function startServer(script: string, options: Options = {}): Promise<RunningServer> {
  const data = mkdtempSync(join(tmpdir(), 'handrail-bench-'));
  await options.furnish?.(data);
  const port = await freePort();
  const child = fork(join(import.meta.dirname, script), [...(options.args ?? [])], {
    env: { ...process.env, PORT: String(port), HANDRAIL_DATA: data, RATE_LIMIT: 'off', LOG_LEVEL: 'error' },
    execArgv: [...(options.execArgv ?? [])],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const origin = `http://127.0.0.1:${port}`;
  for (;;) {
    const up = await fetch(`${origin}/healthz`).catch(() => null);
    if (up?.ok) break;
    if (child.exitCode !== null) throw new Error(`${script} ended with ${child.exitCode}`);
    await sleep(50);
  }
  return {
    origin,
    data,
    child,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await gone;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? resolve(address.port) : reject(new Error('no port'))));
    });
  });
}
