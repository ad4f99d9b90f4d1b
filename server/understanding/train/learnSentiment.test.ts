import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readHeads } from '../sentiment/readHeads.ts';
import { sumFeatures } from '../sentiment/sumFeatures.ts';
import { learnSentiment } from './learnSentiment.ts';
import type { SentimentRow } from './readSentimentRows.ts';
import { sentimentExamples } from './sentimentExamples.ts';
import { type HeadPlan, sentimentPlans } from './sentimentPlans.ts';

const goods = ['kettle', 'lamp', 'chair', 'rug', 'desk', 'mug', 'pen', 'bag'];
const rows: SentimentRow[] = goods.flatMap((good, at) => [
  { text: `the ${good} zorps nicely`, source: at % 2 ? 'shop' : 'service', polarity: 1, opinion: 1, anger: 0, urgency: 0, complaint: 0 },
  { text: `the ${good} glunks again`, source: at % 2 ? 'shop' : 'service', polarity: 0, opinion: 1, anger: 0.8, urgency: 0.4, complaint: 0.6 },
  { text: `where is the ${good}`, source: 'service', opinion: 0, anger: 0, urgency: 0.1, complaint: 0 },
]);
const plans: HeadPlan[] = sentimentPlans.map((plan) => ({ ...plan, bits: 10, rarest: 1 }));

test('the same texts give the same bytes', () => {
  expect(Buffer.from(learnSentiment(rows, 'en', plans)).equals(Buffer.from(learnSentiment(structuredClone(rows), 'en', plans)))).toBe(true);
});

test('what only the texts teach is learned', () => {
  const [polarity] = readHeads(learnSentiment(rows, 'en', plans), 'made up');
  const [good, bad] = sentimentExamples([{ text: 'the vase zorps', source: '' }, { text: 'the vase glunks', source: '' }], 'en').map(({ hashes }) => (polarity ? sumFeatures(polarity, hashes) : 0));
  expect(good).toBeGreaterThan(0.1);
  expect(bad).toBeLessThan(-0.1);
});

test.each(['zh', 'en'])('the weights for %s that lie beside the code are of its version and its plans', (language) => {
  const heads = readHeads(readFileSync(join(import.meta.dirname, '..', 'sentiment', `${language}.weights`)), language);
  expect(heads.map(({ bits }) => bits)).toEqual(sentimentPlans.map(({ bits }) => bits));
});
