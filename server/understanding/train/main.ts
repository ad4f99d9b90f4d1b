// oxlint-disable no-console -- a script for the terminal: its output is what it is for
/** `npm run train -- --data DIRECTORY`: learns every weight file anew from development data, to the byte. */
import { parseArgs } from 'node:util';
import { trainLanguage } from './trainLanguage.ts';
import { trainMatcher } from './trainMatcher.ts';
import { trainMeaning } from './trainMeaning.ts';
import { trainSentiment } from './trainSentiment.ts';

const steps: readonly ((directory: string) => void | Promise<void>)[] = [trainLanguage, trainSentiment, trainMeaning, trainMatcher];

const { data } = parseArgs({ options: { data: { type: 'string' } } }).values;
if (data === undefined) {
  console.error('用法 Usage: npm run train -- --data DIRECTORY');
  process.exit(1);
}
for (const step of steps) {
  console.log(step.name);
  await step(data);
}
