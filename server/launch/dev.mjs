import { spawn } from 'node:child_process';
import { prepare } from './prepare.mjs';
import { root } from './root.mjs';

// `npm run dev`: the server, restarted when its files change, and the pages from Vite, which asks the server for the rest.
const node = await prepare({ site: true });
const port = process.env.PORT || '3000';
const environment = { ...process.env, PORT: port };
const programs = [
  ['--env-file-if-exists=.env', '--watch', '--watch-preserve-output', 'server/main.ts', ...process.argv.slice(2)],
  ['node_modules/vite/bin/vite.js', '--clearScreen', 'false'],
].map((args) => spawn(node, args, { cwd: root, env: environment, stdio: ['ignore', 'inherit', 'inherit'] }));

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) process.on(signal, () => stop());
for (const program of programs) {
  program.once('exit', (status) => {
    process.exitCode ||= status ?? 0;
    stop();
  });
}

function stop() {
  for (const program of programs) program.kill('SIGTERM');
}
