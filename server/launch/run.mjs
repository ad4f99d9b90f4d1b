import { handOver } from './handOver.mjs';
import { prepare } from './prepare.mjs';

// `node server/launch/run.mjs server/cli/main.ts …`: a program of the house under the Node that it needs.
const [file = '', ...args] = process.argv.slice(2);
const node = await prepare({ site: false });
handOver(node, file, args, { ownGroup: false });
