import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';

/**
 * The arrows of the house hold because the linter bites. Each seed below breaks one of them in a small house
 * that is laid out like this one and linted with this one's own configuration; each must be reported, alone and
 * by the right rule. A house without seeds must pass, and so must the real one.
 */

const boundaries = 'boundaries(dependencies)';

/** What may be written: one file per way that an arrow allows. */
const legal: Record<string, string> = {
  'engine/sdk/flow.ts': `import * as z from 'zod';\nexport const flow = z.string();\nexport type Flow = z.infer<typeof flow>;`,
  'engine/sdk/node.ts': `export { flow } from './flow.ts';\nexport type { Flow } from './flow.ts';`,
  'engine/run/advance.ts': `import { setup } from 'xstate';\nimport { flow } from '../sdk/node.ts';\nexport const advance = [setup, flow];`,
  'engine/run/advance.test.ts': `import { readFileSync } from 'node:fs';\nimport { registry } from '../../nodes/index.ts';\nimport { advance } from './advance.ts';\nconsole.info(readFileSync, registry, advance, Date.now());`,
  'nodes/greet/schema.ts': `import { flow } from '../../engine/sdk/node.ts';\nexport const schema = flow;\nexport const day = new Date(0).getUTCDay();`,
  'nodes/greet/index.ts': `export { schema } from './schema.ts';`,
  'nodes/greet/view.tsx': `import { useState } from 'react';\nimport { Field } from '../../editor/kit/Field.tsx';\nimport { schema } from './schema.ts';\nexport const View = () => [useState, Field, schema];`,
  'nodes/ask/index.ts': `export const ask = 1;`,
  'nodes/index.ts': `import { ask } from './ask/index.ts';\nimport { schema } from './greet/index.ts';\nexport const registry = { ask, schema };`,
  'nodes/views.tsx': `import { Field } from '../editor/kit/Field.tsx';\nimport { View } from './greet/view.tsx';\nexport const views = { View, Field };`,
  'server/contract.ts': `import * as z from 'zod';\nexport const message = z.string();`,
  'server/db/open.ts': `import { mkdirSync } from 'node:fs';\nimport Database from 'better-sqlite3';\nexport const open = [mkdirSync, Database];`,
  'server/launch/start.test.ts': `import { expect } from 'vitest';\nimport { prepare } from './prepare.mjs';\nvoid expect;\nvoid prepare;`,
  'server/launch/welcome.ts': `export const welcome = 'hello';`,
  'server/main.ts': `import { welcome } from './launch/welcome.ts';\nimport { advance } from '../engine/run/advance.ts';\nimport { registry } from '../nodes/index.ts';\nimport { open } from './db/open.ts';\nexport const main = [advance, registry, open, welcome];`,
  'server/cli/main.ts': `console.info('a command speaks');`,
  'server/launch/prepare.mjs': `import { spawn } from 'node:child_process';\nexport const prepare = spawn;`,
  'server/launch/start.mjs': `import { prepare } from './prepare.mjs';\nconsole.info(prepare);`,
  'editor/kit/Field.tsx': `import { TextInput } from '@mantine/core';\nimport { flow } from '../../engine/sdk/flow.ts';\nexport const Field = [TextInput, flow];`,
  'editor/canvas/Canvas.tsx': `import { advance } from '../../engine/run/advance.ts';\nimport { views } from '../../nodes/views.tsx';\nimport { message } from '../../server/contract.ts';\nimport { Field } from '../kit/Field.tsx';\nexport const Canvas = [advance, views, message, Field];`,
  'editor/canvas/api.ts': `import { hc } from 'hono/client';\nexport const api = hc;`,
  'editor/chat/page.tsx': `import { h } from 'preact';\nimport { useState } from 'preact/hooks';\nimport type { message } from '../../server/contract.ts';\nexport const page = (m: typeof message) => [h, useState, m];`,
  'editor/desk.browser.test.ts': `import { Hono } from 'hono';\nvoid Hono;\nimport { main } from '../server/main.ts';\nvoid main;`,
  'engine/run/loose.test.ts': `export const loose = (x: any) => [x as string, x.maybe!];`,
  'examples/shop/flow.ts': `import { flow } from '../../engine/sdk/flow.ts';\nexport const shop = flow;`,
  'examples/shop/transcripts.test.ts': `import { open } from '../../server/db/open.ts';\nimport { registry } from '../../nodes/index.ts';\nvoid open;\nvoid registry;`,
};

interface Seed {
  readonly breaks: string;
  readonly file: string;
  readonly source: string;
  /** By what it is reported; more than one where two rules know the fault. */
  readonly rule: string | readonly string[];
}

const imports = (breaks: string, file: string, target: string): Seed => ({
  breaks,
  file,
  source: `import * as it from '${target}';\nexport const used = it;`,
  rule: boundaries,
});
const says = (breaks: string, file: string, source: string, rule: Seed['rule']): Seed => ({ breaks, file, source, rule });

const seeds: readonly Seed[] = [
  imports('the sdk imports the engine', 'engine/sdk/seed1.ts', '../run/advance.ts'),
  imports('the sdk imports a node', 'engine/sdk/seed2.ts', '../../nodes/greet/schema.ts'),
  imports('the engine imports a node', 'engine/run/seed1.ts', '../../nodes/greet/schema.ts'),
  imports('the engine imports the registry', 'engine/run/seed2.ts', '../../nodes/index.ts'),
  imports('the engine imports the server', 'engine/run/seed3.ts', '../../server/db/open.ts'),
  imports('the engine imports the editor', 'engine/run/seed4.ts', '../../editor/canvas/api.ts'),
  imports('the engine imports React', 'engine/run/seed5.ts', 'react'),
  imports('the engine imports a Node API', 'engine/run/seed6.ts', 'node:fs'),
  imports('the engine imports a Node API by its short name', 'engine/run/seed7.ts', 'path'),
  imports('the engine imports the database', 'engine/run/seed8.ts', 'better-sqlite3'),
  imports('a test of the engine imports the server', 'engine/run/seed9.test.ts', '../../server/db/open.ts'),

  imports('a node imports the engine past the sdk', 'nodes/ask/seed1.ts', '../../engine/run/advance.ts'),
  imports('a node imports another node', 'nodes/ask/seed2.ts', '../greet/schema.ts'),
  imports('a node imports the registry', 'nodes/ask/seed3.ts', '../index.ts'),
  imports('a node imports the server', 'nodes/ask/seed4.ts', '../../server/contract.ts'),
  imports('a node\'s logic imports the kit', 'nodes/ask/seed5.ts', '../../editor/kit/theme.ts'),
  imports('a node\'s view imports a room of the editor', 'nodes/ask/seed6.tsx', '../../editor/canvas/api.ts'),
  imports('a node\'s logic imports React', 'nodes/ask/seed7.ts', 'react'),
  imports('a node\'s logic imports a Node API', 'nodes/ask/seed8.ts', 'node:crypto'),
  imports('a node\'s logic imports its view', 'nodes/greet/seed9.ts', './view.tsx'),
  imports('the registry imports the server', 'nodes/seed1.ts', '../server/contract.ts'),
  imports('the registry\'s logic imports the views', 'nodes/seed2.ts', './views.tsx'),
  imports('the registry\'s logic imports the kit', 'nodes/seed4.ts', '../editor/kit/theme.ts'),
  imports('the views import a room of the editor', 'nodes/seed5.tsx', '../editor/canvas/api.ts'),
  imports('the registry imports Mantine', 'nodes/seed3.ts', '@mantine/core'),

  imports('the server imports the editor', 'server/chat/seed1.ts', '../../editor/canvas/api.ts'),
  imports('the server imports React', 'server/chat/seed2.ts', 'react'),
  imports('the server renders with React', 'server/chat/seed3.ts', 'react-dom/server'),
  imports('the server imports the canvas library', 'server/chat/seed4.ts', '@xyflow/react'),
  imports('the server imports a node past the registry', 'server/chat/seed5.ts', '../../nodes/greet/schema.ts'),
  imports('the server imports the examples', 'server/chat/seed6.ts', '../../examples/shop/flow.ts'),
  imports('the server imports start-up', 'server/chat/seed7.ts', '../launch/prepare.mjs'),
  imports('start-up imports a package', 'server/launch/seed1.mjs', 'zod'),
  imports('start-up imports the server', 'server/launch/seed2.mjs', '../db/open.ts'),

  imports('the editor imports the inside of the server', 'editor/canvas/seed1.ts', '../../server/db/open.ts'),
  says(
    'the editor takes a type from inside the server',
    'editor/canvas/seed2.ts',
    `import type { open } from '../../server/db/open.ts';\nexport type Open = typeof open;`,
    boundaries,
  ),
  says('the editor passes on the inside of the server', 'editor/canvas/seed3.ts', `export { open } from '../../server/db/open.ts';`, boundaries),
  says(
    'the editor loads the inside of the server later',
    'editor/canvas/seed4.ts',
    `export const later = () => import('../../server/db/open.ts');`,
    boundaries,
  ),
  imports('the editor imports the database', 'editor/canvas/seed5.ts', 'better-sqlite3'),
  imports('the editor imports the query builder', 'editor/canvas/seed6.ts', 'drizzle-orm/sqlite-core'),
  imports('the editor imports the web server', 'editor/canvas/seed7.ts', 'hono'),
  imports('the editor imports a Node API', 'editor/canvas/seed8.ts', 'node:fs'),
  imports('the editor imports a node past the registry', 'editor/canvas/seed9.ts', '../../nodes/greet/schema.ts'),
  imports('the editor imports the chat\'s bundle', 'editor/canvas/seed10.ts', '../chat/bubble.ts'),
  imports('a .ts of the editor imports a .tsx', 'editor/canvas/seed11.ts', './Canvas.tsx'),
  imports('the editor imports Preact', 'editor/canvas/seed12.ts', 'preact'),
  imports('the kit imports a room of the editor', 'editor/kit/seed1.ts', '../canvas/api.ts'),
  imports('the kit imports the contract', 'editor/kit/seed2.ts', '../../server/contract.ts'),
  imports('the chat imports React', 'editor/chat/seed1.ts', 'react'),
  imports('the chat imports Mantine', 'editor/chat/seed2.tsx', '@mantine/core'),
  imports('the chat imports the kit', 'editor/chat/seed3.ts', '../kit/theme.ts'),
  imports('the chat imports the engine', 'editor/chat/seed4.ts', '../../engine/run/advance.ts'),
  imports('the chat imports the inside of the server', 'editor/chat/seed5.ts', '../../server/db/open.ts'),
  imports('an example imports the server', 'examples/shop/seed1.ts', '../../server/db/open.ts'),
  imports('an example imports React', 'examples/shop/seed2.ts', 'react'),

  says('a file outside every room', 'common/seed.ts', 'export const stray = 1;', 'boundaries(no-unknown-files)'),
  says('two files import each other', 'engine/run/seed10.ts', `import { b } from './seed11.ts';\nexport const a = () => b;`, 'import(no-cycle)'),
  says('two files import each other, seen from the other', 'engine/run/seed11.ts', `import { a } from './seed10.ts';\nexport const b = () => a;`, 'import(no-cycle)'),

  says('the engine sets a timer', 'engine/run/seed12.ts', 'setTimeout(() => undefined, 1);', 'eslint(no-restricted-globals)'),
  says('the engine sets a timer the long way', 'engine/run/seed13.ts', 'globalThis.setTimeout(() => undefined, 1);', 'eslint(no-restricted-globals)'),
  says('the engine reads the clock', 'engine/run/seed14.ts', 'export const now = () => Date.now();', 'eslint(no-restricted-properties)'),
  says('a node reads the clock', 'nodes/greet/seed1.ts', 'export const now = () => new Date();', 'eslint-js(no-restricted-syntax)'),
  says('a node reads the clock as text', 'nodes/greet/seed2.ts', 'export const now = () => Date();', 'eslint-js(no-restricted-syntax)'),
  says('a node throws dice', 'nodes/greet/seed3.ts', 'export const dice = () => Math.random();', 'eslint(no-restricted-properties)'),
  says('a node makes its own ids', 'nodes/greet/seed4.ts', 'export const id = () => crypto.randomUUID();', 'eslint(no-restricted-globals)'),
  says('a node asks the world itself', 'nodes/greet/seed5.ts', `export const ask = () => fetch('https://example.com');`, 'eslint(no-restricted-globals)'),
  says('a node polls', 'nodes/greet/seed6.ts', 'setInterval(() => undefined, 1);', 'eslint(no-restricted-globals)'),

  says('a promise nobody waits for', 'server/chat/seed8.ts', 'export const go = () => { Promise.resolve(1); };', 'typescript(no-floating-promises)'),
  says(
    'a promise where a yes or no is wanted',
    'server/chat/seed9.ts',
    'export const go = (ready: () => Promise<boolean>) => { if (ready()) throw new Error("never"); };',
    'typescript(no-misused-promises)',
  ),
  says(
    'a switch that forgets a case',
    'server/chat/seed10.ts',
    `export const go = (s: 'bot' | 'agent') => { switch (s) { case 'bot': return 1; } return 2; };`,
    'typescript(switch-exhaustiveness-check)',
  ),
  says('any', 'server/chat/seed11.ts', 'export const go = (x: any) => String(x);', 'typescript(no-explicit-any)'),
  says('as', 'server/chat/seed12.ts', 'export const go = (x: unknown) => x as string;', 'typescript(consistent-type-assertions)'),
  says('!', 'server/chat/seed13.ts', 'export const go = (x: string | undefined) => x!.length;', 'typescript(no-non-null-assertion)'),
  says('a type imported as a value', 'server/chat/seed14.ts', `import { message } from '../contract.ts';\nexport type M = typeof message;`, 'typescript(consistent-type-imports)'),
  says('waiting for what is no promise', 'server/chat/seed17.ts', 'export const go = async () => { await 1; };', ['typescript(await-thenable)', 'unicorn(no-unnecessary-await)']),
  says('a thrown text', 'server/chat/seed18.ts', `export const go = () => { throw 'no'; };`, 'typescript(only-throw-error)'),
  says('==', 'server/chat/seed19.ts', 'export const go = (a: string, b: string) => a == b;', 'eslint(eqeqeq)'),
  says('var', 'server/chat/seed20.ts', 'export var go = 1;', 'eslint(no-var)'),
  says('let that never changes', 'server/chat/seed21.ts', 'export const go = () => { let a = 1; return a; };', 'eslint(prefer-const)'),
  says('a silencer that silences nothing', 'server/chat/seed22.ts', '// oxlint-disable-next-line no-console\nexport {};', 'Unused oxlint-disable directive (no problems were reported).'),
  says('the server speaks past its log', 'server/chat/seed15.ts', `console.info('hello');`, 'eslint(no-console)'),
  says('a file too long to read', 'server/chat/seed16.ts', `${'export {};\n'.repeat(301)}`, 'eslint(max-lines)'),
];

/** Files that the seeds import and that are fine themselves. */
const bystanders: Record<string, string> = {
  'editor/kit/theme.ts': 'export const theme = 1;',
  'editor/chat/bubble.ts': 'export const bubble = 1;',
};

const here = import.meta.dirname;
const realms = ['.', 'engine', 'nodes', 'server', 'editor', 'editor/chat', 'examples'];
const report = z.object({ diagnostics: z.array(z.object({ message: z.string(), filename: z.string(), code: z.string().optional() })) });
type Found = Map<string, string[]>;

const houses: string[] = [];
function build(files: Record<string, string>): string {
  const house = realpathSync(mkdtempSync(join(tmpdir(), 'handrail-architecture-')));
  houses.push(house);
  const write = (name: string, source: string) => {
    mkdirSync(dirname(join(house, name)), { recursive: true });
    writeFileSync(join(house, name), `${source}\n`);
  };
  for (const [name, source] of Object.entries(files)) write(name, source);
  for (const realm of realms) cpSync(join(here, realm, 'tsconfig.json'), join(house, realm, 'tsconfig.json'));
  write('package.json', '{ "type": "module" }');
  cpSync(join(here, '.oxlintrc.json'), join(house, '.oxlintrc.json'));
  symlinkSync(join(here, 'node_modules'), join(house, 'node_modules'));
  return house;
}

/** What oxlint reports in a house: rules by file. Throws what oxlint printed when it could not lint. */
async function lint(house: string): Promise<{ found: Found; passed: boolean }> {
  const { stdout, passed } = await new Promise<{ stdout: string; passed: boolean }>((resolve) => {
    const bin = join(here, 'node_modules/oxlint/bin/oxlint');
    execFile(process.execPath, [bin, '--format=json'], { cwd: house, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ stdout: stdout + stderr, passed: !error });
    });
  });
  if (!stdout.trimStart().startsWith('{')) throw new Error(stdout);
  const found: Found = new Map();
  for (const { filename, code, message } of report.parse(JSON.parse(stdout)).diagnostics) {
    found.set(filename, [...(found.get(filename) ?? []), code ?? message]);
  }
  return { found, passed };
}

afterAll(() => {
  for (const house of houses) rmSync(house, { recursive: true, force: true });
});

describe('each broken arrow is reported, alone and by its rule', () => {
  let found: Found;
  beforeAll(async () => {
    const broken = Object.fromEntries(seeds.map(({ file, source }) => [file, source]));
    ({ found } = await lint(build({ ...legal, ...bystanders, ...broken })));
  }, 180_000);

  test.for(seeds)('$breaks', ({ file, rule }) => {
    expect(found.get(file)?.toSorted()).toEqual([rule].flat());
  });

  test('no file besides the seeds is reported', () => {
    const seeded = new Set(seeds.map(({ file }) => file));
    expect([...found].filter(([file]) => !seeded.has(file))).toEqual([]);
  });
});

test('a warning is enough to fail the run', async () => {
  const { found, passed } = await lint(build({ 'server/long.ts': 'export {};\n'.repeat(301) }));
  expect([...found]).toEqual([['server/long.ts', ['eslint(max-lines)']]]);
  expect(passed).toBe(false);
}, 180_000);

test('a house without seeds passes', async () => {
  const { found, passed } = await lint(build({ ...legal, ...bystanders }));
  expect([...found]).toEqual([]);
  expect(passed).toBe(true);
}, 180_000);
