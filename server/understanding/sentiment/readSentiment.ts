import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentimentCause, SentimentReading } from '../../../engine/sdk/understanding.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { foldText } from '../text/foldText.ts';
import { featuresEn } from './featuresEn.ts';
import { featuresZh } from './featuresZh.ts';
import { levelOf } from './levelOf.ts';
import { mixSignals } from './mixSignals.ts';
import { readHeads, type SentimentHead } from './readHeads.ts';
import { readSignals, type Signals } from './readSignals.ts';
import { signMixes } from './signMixes.ts';
import { sumFeatures } from './sumFeatures.ts';


const models = new Map(
  Object.entries({ zh: featuresZh, en: featuresEn }).map(([language, features]) => {
    const name = `${language}.weights`;
    return [language, { features, heads: readHeads(readFileSync(join(import.meta.dirname, name)), name) }];
  }),
);

const mostCauses = 8;

/**
 * Reads the mood of a text: Chinese and English by a hashed linear model mixed with a lexicon (with negation,
 * degree words and contrast), rules for urgency and complaint, and how vehemently it is written; any other
 * language by the latter three alone, with the basis `signs`. Reads the first 2,000 units.
 *
 * @example readSentiment('太慢了，我要投诉！').anger > 0.5
 */
export function readSentiment(text: string): SentimentReading {
  const folded = foldText(text);
  const language = detectLanguage(text);
  const model = models.get(language);
  const signals = readSignals(text, folded, model !== undefined);
  const hashes = model?.features(folded.text);
  const read = (head: number): number => {
    const known: SentimentHead | undefined = model?.heads[head];
    return known === undefined || hashes === undefined ? mixSignals(signMixes[head] ?? [], 0, signals.values) : mixSignals(known.mix, sumFeatures(known, hashes), signals.values);
  };
  const empty = folded.text === '';
  const score = empty ? 0.5 : 0.5 + (read(0) - 0.5) * read(1);
  const [anger, urgency, complaint] = empty ? [0, 0, 0] : [read(2), read(3), read(4)];
  return { language, score, level: levelOf(score, anger), anger, urgency, complaint, causes: causesOf(text, folded, signals), basis: model === undefined ? 'signs' : 'model' };
}

function causesOf(text: string, { starts, ends }: ReturnType<typeof foldText>, { moods, demands }: Signals): SentimentCause[] {
  const weights = new Map<string, number>();
  const add = (start: number, end: number, weight: number): void => {
    const term = text.slice(starts[start], ends[end - 1]);
    const known = weights.get(term) ?? 0;
    weights.set(term, Math.abs(weight) > Math.abs(known) ? weight : known);
  };
  for (const { start, end, polarity } of moods) add(start, end, polarity);
  for (const { start, end, urgency, complaint } of demands) add(start, end, -Math.max(urgency, complaint));
  return [...weights]
    .map(([term, weight]) => ({ term, weight: Math.min(1, Math.max(-1, weight)) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostCauses);
}
