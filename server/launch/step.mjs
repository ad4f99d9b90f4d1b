import { spawn } from 'node:child_process';
import { root } from './root.mjs';

/**
 * Runs one step of a check in the open.
 * @param {string} node
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @returns {Promise<{ passed: boolean, seconds: number }>}
 */
export async function step(node, args, environment) {
  const begun = performance.now();
  const child = spawn(node, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  const status = await new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('close', resolve);
  });
  return { passed: status === 0, seconds: (performance.now() - begun) / 1000 };
}
