// oxlint-disable no-console -- a script for the terminal: its output is what it is for
/**
 * Fits the constants of `calibrateScore.ts` on development data and measures matching and sentiment:
 * `node server/understanding/calibrate.ts DIRECTORY`. Each FAQ set weighs the same. The column
 * `unseen` is the calibration error of constants fitted without the set, an honest guess at a new base.
 */
import { calibration } from '../match/calibrateScore.ts';
import { collectEvidence } from './collectEvidence.ts';
import { type LogisticExample, fitLogistic } from './fitLogistic.ts';
import { measureFaq } from './measureFaq.ts';
import { measureSentiment } from './measureSentiment.ts';
import { readFaqSets } from './readFaqSets.ts';

const directory = process.argv[2];
if (directory === undefined) {
  console.error('Usage: node server/understanding/calibrate.ts DIRECTORY');
  process.exit(1);
}

/** Likeness and lead must not count against an entry, or the order of entries would change. */
const notNegative = [1, 2, 3];
const sets = readFaqSets(directory);
if (sets.length === 0) console.log(`No FAQ sets in ${directory}.`);
const evidence = sets.map(collectEvidence);
console.log('Constants in use: ', calibration.join(', '));
if (sets.length > 0) console.log('Constants fitted: ', fitLogistic(evidence.flat(), notNegative).map((weight) => weight.toFixed(2)).join(', '));

console.table(
  sets.map((set, at) => {
    const others = evidence.filter((_, other) => other !== at).flat();
    const unseen = others.length === 0 ? Number.NaN : errorOf(evidence[at] ?? [], fitLogistic(others, notNegative));
    return rounded({ ...measureFaq(set), unseen });
  }),
);
console.table(measureSentiment(directory).map(rounded));

function errorOf(examples: readonly LogisticExample[], weights: readonly number[]): number {
  // The first entry of a question is the one that does not trail.
  const scored = examples
    .filter(({ features }) => (features[3] ?? 0) === 0)
    .map(({ features, right, weight }) => ({ weight, right, score: 1 / (1 + Math.exp(-features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), 0))) }));
  const bins = Map.groupBy(scored, ({ score }) => Math.min(9, Math.floor(score * 10)));
  const gaps = bins.values().map((bin) => Math.abs(bin.reduce((gap, { score, right, weight }) => gap + weight * (score - (right ? 1 : 0)), 0)));
  return gaps.reduce((sum, gap) => sum + gap, 0) / scored.reduce((sum, { weight }) => sum + weight, 0);
}

function rounded(row: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, typeof value === 'number' && !Number.isInteger(value) ? Number(value.toFixed(3)) : value]));
}
