import { writeFileSync } from 'node:fs';
import { createEncoder } from '../encode/createEncoder.ts';
import type { ModelName } from '../encode/encoderModels.ts';
import { createMemoryStore } from '../encode/vectorStore.ts';
import { features, type Certainty } from '../match/calibration.ts';
import { createIndexer } from '../match/createIndexer.ts';
import { encodePhrasings } from '../match/encodePhrasings.ts';
import { fitCalibration, type Example } from '../match/fitCalibration.ts';
import { fitGroups } from '../match/fitGroups.ts';
import { usualShare } from '../match/learnBase.ts';
import { scoreText } from '../match/scoreText.ts';
import { takeSnapshot } from '../match/snapshot.ts';
import { openShare } from '../match/thresholds.ts';
import { unpackVector } from '../match/vectors.ts';
import { readFaqSets, type FaqSet } from '../measure/readFaqSets.ts';
import { titlesOnly } from '../measure/titlesOnly.ts';
import { readText } from '../text/readText.ts';
import { tokenize } from '../text/tokenize.ts';
import { isLearnedFrom } from './isLearnedFrom.ts';
import { mapsOfHalf } from './mapsOfHalf.ts';

/** Entries of the small base that is cut from every set: an ordinary shop's knowledge. */
const smallBase = 24;

/**
 * Fits what is true of matches in bases in general (`match/priors.json`), on the development sets' questions that
 * maps of meaning were not learned from: each set once whole, once as a small base whose strangers come from the same trade, and once
 * with a single phrasing for each entry. Each counts the same, a quarter of the questions being ones that no entry answers.
 */
export async function trainMatcher(directory: string): Promise<void> {
  const encoder = createEncoder();
  const store = createMemoryStore();
  const maps = await mapsOfHalf(directory);
  const examples = { wordsAlone: none(), wordsFitted: none(), fullAlone: none(), fullFitted: none() };
  for (const whole of readFaqSets(directory)) {
    for (const set of [whole, smallOf(whole), singlesOf(whole), smallOf(singlesOf(whole)), ...(whole.name === 'BANKING77' ? [titlesOnly(whole)] : [])]) {
      const index = createIndexer()(set.entries);
      const model = encoder.modelFor(index.profileLocale[0] ?? '');
      const asked = set.questions.filter(({ text, entry }) => entry === null || !isLearnedFrom(text)).map(({ text, entry }) => ({ text: readText(text).text, entry }));
      const vectors = model === null ? new Map<string, Uint8Array>() : await encodePhrasings(model, [...index.folded, ...asked.map(({ text }) => text)], encoder, store, () => true);
      const packed: ReadonlyMap<ModelName, ReadonlyMap<string, Uint8Array>> = new Map(model === null ? [] : [[model, vectors]]);
      const models = new Map(index.profileLocale.map((locale) => [locale, model]));
      const groups = fitGroups(index, { entries: set.entries, models, packed, maps }, new Map([...models.keys()].map((locale) => [locale, usualShare])));
      const kind = [...groups.values()].some(({ wordHead }) => wordHead !== undefined) ? 'Fitted' : 'Alone';
      const snapshot = takeSnapshot(index, groups, packed);
      const opens = asked.filter(({ entry }) => entry === null).length;
      for (const { text, entry } of asked) {
        const vector = vectors.get(text);
        const weight = 100 * (entry === null ? openShare / opens : (1 - openShare) / (asked.length - opens));
        for (const how of ['words', 'full'] as const) {
          if (how === 'full' && (model === null || vector === undefined)) continue;
          const { evidence, candidates } = scoreText(snapshot, tokenize(text), how === 'full' && model !== null && vector ? { model, vector: unpackVector(vector) } : undefined, 5);
          if (evidence === undefined) continue;
          const place = entry === null ? -1 : candidates.findIndex((each) => index.entries[each.entry]?.id === entry);
          for (const [of, right] of [['right', place === 0], ['near', place >= 0]] as const) examples[`${how}${kind}`][of].push({ features: features(evidence, of), right, weight });
        }
      }
    }
  }
  await encoder.close();
  const priors = Object.entries(examples).map(([mode, { right, near }]) => `  "${mode}": {\n    "right": ${fitted(right)},\n    "near": ${fitted(near)}\n  }`);
  writeFileSync(new URL('../match/priors.json', import.meta.url), `{\n${priors.join(',\n')}\n}\n`);
}

function none(): Record<keyof Certainty, Example[]> {
  return { right: [], near: [] };
}

function fitted(examples: readonly Example[]): string {
  const nothing = { weights: Array.from({ length: examples[0]?.features.length ?? 0 }, () => 0) };
  return `[${fitCalibration(examples, nothing, 0.5).weights.map((weight) => weight.toFixed(2)).join(', ')}]`;
}

function smallOf({ name, entries, questions }: FaqSet): FaqSet {
  const step = Math.max(1, Math.floor(entries.length / smallBase));
  const kept = entries.filter((_, at) => at % step === 0);
  const ids = new Set(kept.map(({ id }) => id));
  const inside = questions.filter(({ entry }) => entry !== null && ids.has(entry));
  const outside = questions.filter(({ entry }) => entry === null || !ids.has(entry)).map(({ text }) => ({ text, entry: null }));
  return { name, entries: kept, questions: [...inside, ...outside.filter((_, at) => at % Math.max(1, Math.floor(outside.length / 1000)) === 0)] };
}

function singlesOf({ name, entries, questions }: FaqSet): FaqSet {
  return { name, entries: entries.map((entry) => ({ ...entry, phrasings: Object.fromEntries(Object.entries(entry.phrasings).map(([locale, texts]) => [locale, texts.slice(0, 1)])) })), questions };
}
