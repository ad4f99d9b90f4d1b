import { writeFileSync } from 'node:fs';
import { createEncoder } from '../encode/createEncoder.ts';
import { createMemoryStore } from '../encode/vectorStore.ts';
import type { ModelName } from '../encode/encoderModels.ts';
import { features } from '../match/calibration.ts';
import { createIndexer } from '../match/createIndexer.ts';
import { encodePhrasings } from '../match/encodePhrasings.ts';
import { fitCalibration, type Example } from '../match/fitCalibration.ts';
import { fitGroups } from '../match/learnBase.ts';
import { scoreText } from '../match/scoreText.ts';
import { takeSnapshot } from '../match/snapshot.ts';
import { openShare } from '../match/thresholds.ts';
import { unpackVector } from '../match/vectors.ts';
import { faqSetNames, readFaqSet, type FaqSet } from '../measure/readFaqSets.ts';
import { readText } from '../text/readText.ts';
import { tokenize } from '../text/tokenize.ts';

/** Entries of the small base that is cut from every set: an ordinary shop's knowledge. */
const smallBase = 24;

/**
 * Fits what is true of matches in bases in general (`match/priors.json`), on the development sets' questions: each set once
 * whole and once as a small base whose strangers come from the same trade. Each counts the same, a quarter of the questions
 * being ones that no entry answers.
 */
export async function trainMatcher(directory: string): Promise<void> {
  const encoder = createEncoder();
  const store = createMemoryStore();
  const examples: Record<'wordsAlone' | 'wordsFitted' | 'fullAlone' | 'fullFitted', Example[]> = { wordsAlone: [], wordsFitted: [], fullAlone: [], fullFitted: [] };
  for (const name of faqSetNames) {
    const whole = readFaqSet(directory, name);
    if (whole === undefined) continue;
    for (const set of [whole, cut(whole)]) {
      const model = encoder.modelFor(Object.keys(set.entries[0]?.phrasings ?? {})[0] ?? '');
      const index = createIndexer()(set.entries);
      const folded = set.questions.map(({ text }) => readText(text).text);
      const vectors = model === null ? new Map<string, Uint8Array>() : await encodePhrasings(model, [...index.folded, ...folded], encoder, store, () => true);
      const packed: ReadonlyMap<ModelName, ReadonlyMap<string, Uint8Array>> = new Map(model === null ? [] : [[model, vectors]]);
      const models = new Map(index.profileLocale.map((locale) => [locale, model]));
      const fitted = fitGroups(index, { entries: set.entries, models, packed });
      const alone = new Map([...fitted].map(([locale, group]) => [locale, { ...group, wordHead: undefined, fullHead: undefined }]));
      for (const [kind, groups] of [['Alone', alone], ['Fitted', fitted]] as const) {
        if (kind === 'Fitted' && [...groups.values()].every(({ wordHead }) => wordHead === undefined)) continue;
        const snapshot = takeSnapshot(index, groups, packed);
        const opens = set.questions.filter(({ entry }) => entry === null).length;
        set.questions.forEach(({ entry }, at) => {
          const text = folded[at] ?? '';
          const vector = vectors.get(text);
          const weight = (100 / set.questions.length) * (entry === null ? (openShare * set.questions.length) / Math.max(1, opens) : ((1 - openShare) * set.questions.length) / (set.questions.length - opens));
          for (const how of ['words', 'full'] as const) {
            if (how === 'full' && (model === null || vector === undefined)) continue;
            const { evidence, candidates } = scoreText(snapshot, tokenize(text), how === 'full' && model !== null && vector ? { model, vector: unpackVector(vector) } : undefined, 1);
            if (evidence) examples[`${how}${kind}`].push({ features: features(evidence), right: entry !== null && index.entries[candidates[0]?.entry ?? 0]?.id === entry, weight });
          }
        });
      }
    }
  }
  await encoder.close();
  const nothing = { weights: Array.from({ length: 8 }, () => 0) };
  const priors = Object.fromEntries(Object.entries(examples).map(([mode, own]) => [mode, fitCalibration(own, nothing, 0.5).weights.map((weight) => Math.round(weight * 100) / 100)]));
  writeFileSync(new URL('../match/priors.json', import.meta.url), `${JSON.stringify(priors, null, 1).replace(/\[[^\]]*\]/g, (list) => list.replace(/\s+/g, ' '))}\n`);
}

function cut({ name, entries, questions }: FaqSet): FaqSet {
  const step = Math.max(1, Math.floor(entries.length / smallBase));
  const kept = entries.filter((_, at) => at % step === 0);
  const ids = new Set(kept.map(({ id }) => id));
  const inside = questions.filter(({ entry }) => entry !== null && ids.has(entry));
  const outside = questions.filter(({ entry }) => entry === null || !ids.has(entry)).map(({ text }) => ({ text, entry: null }));
  const thin = Math.max(1, Math.floor(outside.length / 1000));
  return { name, entries: kept, questions: [...inside, ...outside.filter((_, at) => at % thin === 0)] };
}
