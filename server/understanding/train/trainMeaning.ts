import { writeFileSync } from 'node:fs';
import { encoderModels, modelNames, type ModelName } from '../encode/encoderModels.ts';
import { loadModel, type Encode } from '../encode/loadModel.ts';
import { meaningMapFile, packMeaningMap } from '../match/meaningMap.ts';
import { readFaqSets, type FaqSet } from '../measure/readFaqSets.ts';
import { foldText } from '../text/foldText.ts';
import { fitMeaningMap, type MeaningCorpus } from './fitMeaningMap.ts';

/** Entries with few phrasings are learned from as well: of each, the first or second alone. */
const singles = [0, 1];
/** Beyond this many entries, a base is taken once: a thousand alternatives already say all there is to learn. */
const fewEntries = 200;

/** Learns the maps from all questions of the development sets and writes them beside the matcher. */
export async function trainMeaning(directory: string): Promise<void> {
  for (const [model, map] of await learnMeaning(directory, () => true)) writeFileSync(meaningMapFile(model), map);
}

/** The maps, packed as they are written, by model; learned from the questions that `learns` admits. */
export async function learnMeaning(directory: string, learns: (question: string) => boolean): Promise<Map<ModelName, Uint8Array>> {
  const sets = readFaqSets(directory);
  const maps = new Map<ModelName, Uint8Array>();
  for (const model of modelNames) {
    const loaded = await loadModel(model);
    if ('failure' in loaded) throw new Error(`${model}: ${loaded.failure}, ${loaded.detail}`);
    const mine = sets.filter(({ entries }) => entries.some(({ phrasings }) => encoderModels[model].language in phrasings));
    const corpora: MeaningCorpus[] = [];
    for (const set of mine) corpora.push(await corpusOf(set, model, loaded.encode, learns));
    const { width } = encoderModels[model];
    maps.set(model, packMeaningMap(fitMeaningMap(corpora, width), width));
  }
  return maps;
}

async function corpusOf({ entries, questions }: FaqSet, model: ModelName, encode: Encode, learns: (question: string) => boolean): Promise<MeaningCorpus> {
  const { language } = encoderModels[model];
  const numbers = new Map(entries.map(({ id }, at) => [id, at]));
  const vectors: (readonly Float32Array[])[] = [];
  for (const { phrasings } of entries) vectors.push(await all(phrasings[language] ?? [], encode));
  const whole = rows(vectors.map((of) => meanOf(of)));
  const asked = questions.filter(({ text, entry }) => entry !== null && learns(text));
  return {
    questions: rows(await all(asked.map(({ text }) => text), encode)),
    answers: Uint32Array.from(asked, ({ entry }) => numbers.get(entry ?? '') ?? 0),
    bases: entries.length > fewEntries ? [whole] : [whole, ...singles.map((pick) => rows(vectors.map((of) => meanOf(of.slice(pick % of.length, (pick % of.length) + 1)))))],
  };
}

async function all(texts: readonly string[], encode: Encode): Promise<Float32Array[]> {
  const vectors: Float32Array[] = [];
  for (const text of texts) vectors.push(await encode(foldText(text).text));
  return vectors;
}

function meanOf(vectors: readonly Float32Array[]): Float32Array {
  const [first] = vectors;
  if (first === undefined) throw new Error('an entry without phrasings');
  return first.map((_, at) => vectors.reduce((sum, vector) => sum + (vector[at] ?? 0), 0) / vectors.length);
}

function rows(vectors: readonly Float32Array[]): Float64Array {
  const width = vectors[0]?.length ?? 0;
  const joined = new Float64Array(vectors.length * width);
  vectors.forEach((vector, row) => joined.set(vector, row * width));
  return joined;
}
