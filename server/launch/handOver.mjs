import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { join } from 'node:path';
import { onStopRequest } from './onStopRequest.mjs';
import { root } from './root.mjs';

/**
 * Runs a program in this one's place: its arguments, its terminal, its exit status; a request to stop is passed on once.
 * @param {string} node the Node to run it with
 * @param {string} file from the root
 * @param {string[]} args
 * @param {{ ownGroup: boolean }} options whether it gets a process group of its own. Then Ctrl-C reaches it only through
 *   here, instead of from the terminal, from npm and from here: a server would take the second for impatience.
 */
export function handOver(node, file, args, { ownGroup }) {
  const settings = join(root, '.env');
  const options = ['--import', join(root, 'server', 'launch', 'lifeline.mjs')];
  if (existsSync(settings)) options.push(`--env-file=${settings}`);
  const child = spawn(node, [...options, join(root, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: ownGroup && process.platform !== 'win32',
    // Files without types and compiled, kept for the next start.
    env: { NODE_COMPILE_CACHE: join(root, 'node_modules', '.cache', 'compiled'), ...process.env },
  });

  onStopRequest((signal) => {
    const alreadyReached = !ownGroup && signal === 'SIGINT' && process.stdin.isTTY;
    if (!alreadyReached) child.kill(signal);
  });
  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', (status, signal) => {
    process.exit(signal ? 128 + constants.signals[signal] : (status ?? 1));
  });
}
