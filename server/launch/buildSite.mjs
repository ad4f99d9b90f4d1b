import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quietly } from './quietly.mjs';
import { root } from './root.mjs';
import { runtime } from './runtime.mjs';

const sources = ['editor', 'nodes', 'engine', 'server/contract.ts', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const dist = join(root, 'dist');
const stamp = join(dist, '.handrail-stamp');

/**
 * Builds what browsers load into dist/, unless dist/ was built from these very sources.
 * @param {{ force?: boolean }} [options]
 */
export async function buildSite({ force = false } = {}) {
  const wanted = fingerprint();
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  rmSync(dist, { recursive: true, force: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  await quietly(
    runtime(),
    [vite, 'build', '--logLevel', 'warn'],
    { zh: '正在构建网页（仅首次运行或源码变更后需要）…', en: 'Building the pages (only on the first run or when their sources change) …' },
    // Whatever the server is told to be, the pages are built for use.
    { ...process.env, NODE_ENV: 'production' },
  );
  mkdirSync(dist, { recursive: true });
  writeFileSync(stamp, wanted);
}

/** What the sources hold, by content: a fresh clone gives every file a new date. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const source of sources) add(hash, source);
  return `${hash.digest('hex')}\n`;
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} path from the root
 */
function add(hash, path) {
  const full = join(root, path);
  if (/\.test\.tsx?$/.test(path) || !existsSync(full)) return;
  const entries = /\.\w+$/.test(path) ? undefined : readdirSync(full).sort();
  if (entries) {
    for (const entry of entries) add(hash, `${path}/${entry}`);
  } else {
    hash.update(`${path}\0`).update(readFileSync(full)).update('\0');
  }
}
