// oxlint-disable no-console -- a script for the terminal: its output is what it is for
/**
 * `npm run bench:understanding [-- --data DIRECTORY]`: the whole table, in one run, without a network. It first learns maps of
 * meaning from every second question, as those that ship were from all, and measures every column on the others.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { benchUnderstanding } from '../../bench/benchUnderstanding.ts';
import { createEncoder } from '../encode/createEncoder.ts';
import { isLearnedFrom } from '../train/isLearnedFrom.ts';
import { mapsOfHalf } from '../train/mapsOfHalf.ts';
import { faqFigures } from './faqFigures.ts';
import { measureLanguage } from './measureLanguage.ts';
import { measureMatcher } from './measureMatcher.ts';
import { askMinisearch, askNlpjs } from './measureReadyMade.ts';
import { measureSentiment } from './measureSentiment.ts';
import { readFaqSets } from './readFaqSets.ts';
import { titlesOnly } from './titlesOnly.ts';
import type { UnderstandingFigure } from './understandingFigure.ts';

const beside = '../shared/data/understanding';
const { data = process.env['HANDRAIL_UNDERSTANDING_DATA'] ?? beside } = parseArgs({ options: { data: { type: 'string' } } }).values;

if (!existsSync(data)) {
  console.error(`没有开发数据 ${data}：用 --data 或 HANDRAIL_UNDERSTANDING_DATA 指明目录。只测速度。`);
  console.error(`There is no development data at ${data}: name its directory with --data or HANDRAIL_UNDERSTANDING_DATA. Only speed is measured.`);
} else {
  const figures: UnderstandingFigure[] = [];
  const encoder = createEncoder();
  const installed = encoder.status().every(({ state }) => state === 'idle');
  if (installed) console.error('… maps of meaning, from every second question');
  const maps = installed ? await mapsOfHalf(data) : undefined;
  for (const whole of readFaqSets(data)) {
    for (const set of whole.name === 'BANKING77' ? [whole, titlesOnly(whole)] : [whole]) {
      const fresh = { ...set, questions: set.questions.filter(({ text, entry }) => entry === null || !isLearnedFrom(text)) };
      const full = installed ? await measureMatcher(fresh, encoder, maps) : null;
      figures.push(...faqFigures({ set: set.name, nlpjs: await askNlpjs(fresh), minisearch: askMinisearch(fresh), pure: await measureMatcher(fresh, undefined), full }));
      console.error(`… ${set.name}`);
    }
  }
  for (const { model, state } of encoder.status()) console.log(`${model}: ${state}`);
  await encoder.close();
  figures.push(...measureSentiment(data), ...measureLanguage(data));
  console.log('Maps of meaning were learned from every second question; every column tells of the others.');
  console.log(row('set', 'measure', ['nlp.js', 'minisearch', 'pure', 'full', 'goal']));
  for (const { set, measure, nlpjs, minisearch, pure, full, goal } of figures) {
    const best = full ?? pure;
    console.log(`${row(set, measure, [nlpjs, minisearch, pure, full, goal].map((value) => (value === null ? '–' : value.toFixed(3))))}  ${goal === null || best === null ? '' : best >= goal ? 'reached' : 'not reached'}`);
  }
}
for (const { name, value, unit, limit, holds } of await benchUnderstanding()) console.log(`${name.padEnd(72)} ${value.toFixed(2).padStart(9)} ${unit.padEnd(3)} ${holds ? 'ok  ' : 'MISS'} ${limit ?? ''}`);

function row(set: string, measure: string, values: readonly string[]): string {
  return `${set.padEnd(24)} ${measure.padEnd(32)} ${values.map((value) => value.padStart(10)).join(' ')}`;
}
