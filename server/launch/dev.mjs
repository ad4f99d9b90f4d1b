import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { onStopRequest } from './onStopRequest.mjs';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

// `npm run dev`: the server, restarted when its files change, and the pages from Vite, which asks the server for the rest.
const node = await prepare({ site: true });
const settings = existsSync(join(root, '.env')) ? ['--env-file=.env'] : [];
const programs = [
  [...settings, '--watch', '--watch-preserve-output', 'server/main.ts', ...process.argv.slice(2)],
  [...settings, 'node_modules/vite/bin/vite.js', '--clearScreen', 'false'],
].map((args) => spawn(node, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: process.platform !== 'win32' }));

let stopping = false;
onStopRequest(stop);
for (const program of programs) {
  program.once('exit', (status) => {
    process.exitCode ||= status ?? 0;
    stop();
  });
}
await Promise.all(programs.map((program) => new Promise((resolve) => program.once('exit', resolve))));
process.exit();

function stop() {
  if (stopping) return;
  stopping = true;
  for (const program of programs) program.kill('SIGTERM');
}
