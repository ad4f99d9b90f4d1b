import { spawn } from 'node:child_process';
import { root } from './root.mjs';
import { say } from './say.mjs';

/**
 * Runs a command of the house under one line that says what happens. What it prints is shown only when it fails,
 * and then the program ends with its status.
 * @param {string} command
 * @param {string[]} args
 * @param {{ zh: string, en: string }} text
 * @param {NodeJS.ProcessEnv} [environment]
 */
export async function quietly(command, args, text, environment = process.env) {
  say(text);
  /** @type {Buffer[]} */
  const printed = [];
  const child = spawn(command, args, { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.on('data', (part) => printed.push(part));
  child.stderr.on('data', (part) => printed.push(part));
  const status = await new Promise((resolve) => {
    child.once('error', (error) => {
      printed.push(Buffer.from(`${error.message}\n`));
      resolve(1);
    });
    child.once('close', resolve);
  });
  if (status === 0) return;
  process.stderr.write(Buffer.concat(printed));
  say({ zh: `命令执行失败：${[command, ...args].join(' ')}`, en: `This failed: ${[command, ...args].join(' ')}` });
  process.exit(status || 1);
}
