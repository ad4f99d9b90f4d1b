import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

// `npm run typecheck`: every realm by its own tsconfig, two at a time.
const realms = ['editor', 'server', '.', 'engine', 'nodes', 'editor/chat', 'editor/chat/tsconfig.test.json', 'examples'];

/** The compiler's complaint about a realm that holds no file of its kind (examples without a .ts besides tests). */
const empty = 'error TS18003';

const node = await prepare({ site: false });
const waiting = [...realms];
let failed = 0;
await Promise.all([work(), work()]);
if (failed > 0) process.exitCode = 1;
else process.stdout.write(`${realms.length} realms type-check\n`);

async function work() {
  for (let realm = waiting.shift(); realm !== undefined; realm = waiting.shift()) {
    const { status, printed } = await check(realm);
    if (status === 0 || printed.includes(empty)) continue;
    failed += 1;
    process.stdout.write(`${realm}:\n${printed}`);
  }
}

/**
 * @param {string} realm
 * @returns {Promise<{ status: number | null, printed: string }>}
 */
function check(realm) {
  const tsc = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
  const child = spawn(node, [tsc, '-p', realm], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  let printed = '';
  child.stdout.on('data', (part) => (printed += part));
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, printed })));
}
