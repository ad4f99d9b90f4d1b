import { handOver } from './handOver.mjs';
import { prepare } from './prepare.mjs';

// `npm start`: runs under whatever Node the machine has (18 or newer) and with nothing installed yet.
const node = await prepare({ site: true });
handOver(node, 'server/main.ts', startArguments(), { ownGroup: true });

/** What follows `npm start --`. npm keeps `--no-demo` for itself when the `--` is forgotten, and tells it by a variable. */
function startArguments() {
  const given = process.argv.slice(2);
  const swallowed = process.env.npm_config_demo === '' || process.env.npm_config_demo === 'false';
  return swallowed && !given.includes('--no-demo') ? [...given, '--no-demo'] : given;
}
