import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { join } from 'node:path';
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
  const lifeline = join(root, 'server', 'launch', 'lifeline.mjs');
  const settings = `--env-file-if-exists=${join(root, '.env')}`;
  const child = spawn(node, [settings, '--import', lifeline, join(root, file), ...args], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: ownGroup && process.platform !== 'win32',
  });

  let lastAsked = -Infinity;
  /** @param {NodeJS.Signals} signal */
  const ask = (signal) => {
    // The same key press arrives from the terminal and again from npm.
    if (performance.now() - lastAsked < 500) return;
    lastAsked = performance.now();
    child.kill(signal);
  };
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => {
      const alreadyReached = !ownGroup && signal === 'SIGINT' && process.stdin.isTTY;
      if (!alreadyReached) ask(signal);
    });
  }
  if (process.env.npm_lifecycle_event) {
    // A signal to npm ends the shell between npm and this, and goes no further: that the parent has changed is all we see.
    const parent = process.ppid;
    const watch = setInterval(() => {
      if (process.ppid === parent) return;
      clearInterval(watch);
      ask('SIGTERM');
    }, 250);
  }

  child.once('error', (error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  });
  child.once('exit', (status, signal) => {
    process.exit(signal ? 128 + constants.signals[signal] : (status ?? 1));
  });
}
