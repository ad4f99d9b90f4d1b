import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { benchAnalytics } from './benchAnalytics.ts';
import { benchCanvas } from './benchCanvas.ts';
import { benchCheck } from './benchCheck.ts';
import { benchDesk } from './benchDesk.ts';
import { benchEngine } from './benchEngine.ts';
import { benchMemory } from './benchMemory.ts';
import { benchTurns } from './benchTurns.ts';
import { benchUnderstanding } from './benchUnderstanding.ts';
import type { Figure } from './figure.ts';

/**
 * `npm run bench [engine|check|canvas|turns|memory|desk|understanding|analytics …]`: every figure is a ratio to a baseline measured in the same
 * run, or stands beside the limit it must keep; written as a table and as JSON to `data/bench.json`.
 */
const benches = { engine: benchEngine, check: benchCheck, canvas: benchCanvas, turns: benchTurns, memory: benchMemory, desk: benchDesk, understanding: benchUnderstanding, analytics: benchAnalytics } as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(benches, name));
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}.`);
  process.exit(1);
}
const figures: Figure[] = [];
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length === 0 || wanted.includes(name)) figures.push(...(await bench()));
}
for (const { name, value, unit, limit, holds } of figures) {
  console.log(`${name.padEnd(72)} ${value.toFixed(2).padStart(12)} ${unit.padEnd(8)} ${limit === undefined ? '' : `${holds ? 'ok  ' : 'MISS'} ${limit}`}`);
}
mkdirSync('data', { recursive: true });
writeFileSync('data/bench.json', JSON.stringify({ node: process.version, cores: cpus().length, figures }, null, 2));
