import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SentimentCause, SentimentReading } from '../../../engine/sdk/understanding.ts';
import { detectLanguage } from '../language/detectLanguage.ts';
import { foldText, type FoldedText } from '../text/foldText.ts';
import { featuresEn } from './featuresEn.ts';
import { featuresZh } from './featuresZh.ts';
import { findTelling, type Telling } from './findTelling.ts';
import { levelOf } from './levelOf.ts';
import { mixSignals } from './mixSignals.ts';
import { readHeads } from './readHeads.ts';
import { readSignals } from './readSignals.ts';
import { signMixes } from './signMixes.ts';
import { splitScripts } from './splitScripts.ts';
import { sumFeatures } from './sumFeatures.ts';


const models = new Map(
  Object.entries({ zh: featuresZh, en: featuresEn }).map(([language, features]) => {
    const name = `${language}.weights`;
    return [language, { features, heads: readHeads(readFileSync(join(import.meta.dirname, name)), name) }];
  }),
);

const mostCauses = 8;
/** How far from neutral a score is that must have its reasons. */
const telling = 0.1;

/**
 * Reads the mood of a text: Chinese and English by a hashed linear model mixed with a lexicon (with negation,
 * degree words and contrast), rules for urgency and complaint, and how vehemently it is written; any other
 * language by the latter three alone, with the basis `signs`; a text in Chinese and English by both models. Reads the first 2,000 units.
 *
 * @example readSentiment('太慢了，我要投诉！').anger > 0.5
 */
export function readSentiment(text: string): SentimentReading {
  const folded = foldText(text);
  const language = detectLanguage(text);
  const modelled = models.has(language);
  const signals = readSignals(text, folded, modelled);
  const parts = splitScripts(folded.text, language).flatMap((part) => {
    const model = models.get(part.language);
    return model === undefined ? [] : [{ ...part, ...model, hashes: model.features(part.text) }];
  });
  const read = (head: number): number => {
    if (!modelled) return mixSignals(signMixes[head] ?? [], 0, signals.values);
    return parts.reduce((sum, { heads: { [head]: known }, hashes, share }) => sum + (known === undefined ? 0 : share * mixSignals(known.mix, sumFeatures(known, hashes), signals.values)), 0);
  };
  const empty = folded.text === '';
  const score = empty ? 0.5 : 0.5 + (read(0) - 0.5) * read(1);
  const [anger, urgency, complaint] = empty ? [0, 0, 0] : [read(2), read(3), read(4)];
  const found: Telling[] = [...signals.moods, ...signals.demands.map(({ start, end, urgency: presses, complaint: threatens }) => ({ start, end, polarity: -Math.max(presses, threatens) }))];
  if (found.length === 0 && Math.abs(score - 0.5) > telling) {
    for (const { heads: [polarity], features } of parts) if (polarity !== undefined) found.push(...findTelling(folded.text, score < 0.5 ? -1 : 1, polarity, features));
  }
  return { language, score, level: levelOf(score, anger), anger, urgency, complaint, causes: strongest(text, folded, found), basis: modelled ? 'model' : 'signs' };
}

function strongest(text: string, { starts, ends }: FoldedText, found: readonly Telling[]): SentimentCause[] {
  const weights = new Map<string, number>();
  for (const { start, end, polarity } of found) {
    const term = text.slice(starts[start], ends[end - 1]);
    const known = weights.get(term) ?? 0;
    weights.set(term, Math.abs(polarity) > Math.abs(known) ? polarity : known);
  }
  return [...weights]
    .map(([term, weight]) => ({ term, weight: Math.min(1, Math.max(-1, weight)) }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .slice(0, mostCauses);
}
