import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './quietly.mjs';
import { refuseHopelessNode, runtime } from './runtime.mjs';
import { root } from './root.mjs';

const lockfile = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules', '.handrail-stamp');

/** `npm start --omit=optional`, or the same in an .npmrc: without the encoders (and without the Node among the dependencies). */
const omitsOptional = (process.env.npm_config_omit ?? '').split(/[\s,]+/).includes('optional');

/** Makes node_modules hold what package-lock.json says, which is a matter of a few milliseconds when it already does. */
export async function install() {
  const wanted = `${createHash('sha256').update(readFileSync(lockfile)).digest('hex')} ${process.platform}-${process.arch}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!alreadyInstalled()) {
    refuseHopelessNode();
    await quietly(...npm(['ci', '--include=dev', omitsOptional ? '--omit=optional' : '--include=optional', '--loglevel=error', '--no-audit', '--no-fund', '--ignore-scripts']), {
      zh: '正在安装依赖（仅首次运行或依赖更新时需要，通常不到一分钟）…',
      en: 'Installing dependencies (only on the first run or when they change; usually less than a minute) …',
    });
  }
  runtime({ verify: true });
  writeFileSync(stamp, wanted);
}

/**
 * Whether an `npm ci` or `npm install` by hand already did the work: npm notes in node_modules what it put there.
 */
function alreadyInstalled() {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const { packages: wanted } = JSON.parse(readFileSync(lockfile, 'utf8'));
  const { packages: present } = JSON.parse(readFileSync(note, 'utf8'));
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true;
    if (present[path]) return present[path].integrity === entry.integrity;
    // Left out on purpose: another platform's binaries and what only they need.
    const ours = entry.os && fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && fits(entry.libc, libc());
    return entry.optional && (!ours || omitsOptional);
  });
}

/**
 * @param {string[] | undefined} allowed
 * @param {string} here
 */
function fits(allowed, here) {
  return !allowed || allowed.includes(here);
}

function libc() {
  if (process.platform !== 'linux') return '';
  const { header } = JSON.parse(JSON.stringify(process.report.getReport()));
  return header.glibcVersionRuntime ? 'glibc' : 'musl';
}

/**
 * The npm that started this, else the one on the PATH.
 * @param {string[]} args
 * @returns {[command: string, args: string[]]}
 */
function npm(args) {
  const started = process.env.npm_execpath;
  if (started?.endsWith('npm-cli.js')) return [process.execPath, [started, ...args]];
  return process.platform === 'win32' ? ['cmd.exe', ['/d', '/c', 'npm', ...args]] : ['npm', args];
}
