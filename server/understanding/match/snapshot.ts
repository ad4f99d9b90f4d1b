import { encoderModels, type ModelName } from '../encode/encoderModels.ts';
import type { Certainty } from './calibration.ts';
import type { PhrasingIndex } from './createIndexer.ts';
import { createScorer, type WordHead, type WordScores } from './createScorer.ts';
import type { Head } from './fitHead.ts';
import type { WeighedText } from './termVector.ts';
import { createVectors, type Vectors } from './vectors.ts';

/** What is known of the phrasings in one locale beyond their words. */
export interface Group {
  /** The encoder that reads this locale; null where words are all there is. */
  readonly model: ModelName | null;
  /** Fitted on words alone; undefined where the entries have too few phrasings. */
  readonly wordHead: Head | undefined;
  readonly fullHead: Head | undefined;
  /** What the map of meaning adds to the logits: a dense row for each profile; undefined where it does not help. */
  readonly meaning: Float32Array | undefined;
  /** By words, and with vectors. */
  readonly certainty: { readonly words: Certainty; readonly full: Certainty };
}

/** A base as it is matched against: nothing in it changes any more. */
export interface Snapshot {
  readonly index: PhrasingIndex;
  readonly groups: ReadonlyMap<string, Group>;
  /** The phrasings' vectors, by model. */
  readonly vectors: ReadonlyMap<ModelName, Vectors>;
  /** What a text's vector adds to the profiles' logits: a dense row for each, by model. */
  readonly dense: ReadonlyMap<ModelName, Float32Array>;
  /** Scores a text's words, for texts that a model has read or none. */
  score(text: WeighedText, model: ModelName | null): WordScores;
}

/** Puts together an index, what was learned of its groups, and packed vectors by model and phrasing as it is compared. */
export function takeSnapshot(index: PhrasingIndex, groups: ReadonlyMap<string, Group>, packed: ReadonlyMap<ModelName, ReadonlyMap<string, Uint8Array>>): Snapshot {
  const scorer = createScorer(index);
  const phrasingLocale = localesOfPhrasings(index);
  const vectors = new Map<ModelName, Vectors>();
  const dense = new Map<ModelName, Float32Array>();
  for (const [model, known] of packed) {
    const own = index.folded.map((folded, at) => (groups.get(phrasingLocale[at] ?? '')?.model === model ? known.get(folded) : undefined));
    if (own.some((each) => each !== undefined)) vectors.set(model, createVectors(encoderModels[model].width, own));
    const heads = [...groups.values()].filter((group) => group.model === model).flatMap(({ fullHead, meaning }) => [fullHead?.dense ?? [], meaning ?? []].filter((rows) => rows instanceof Float32Array));
    if (heads.length > 0) dense.set(model, sumOf(heads));
  }
  const heads = new Map<ModelName | null, WordHead | undefined>();
  const headFor = (model: ModelName | null): WordHead | undefined => {
    if (!heads.has(model)) {
      const used = [...groups.values()].flatMap((group) => (model !== null && group.model === model ? group.fullHead : group.wordHead) ?? []);
      heads.set(model, used.length === 0 ? undefined : { bias: sumOf(used.map(({ bias }) => bias)), terms: inStep(index, sumOf(used.map(({ terms }) => terms))) });
    }
    return heads.get(model);
  };
  return { index, groups, vectors, dense, score: (text, model) => scorer(text, headFor(model)) };
}

export function localesOfPhrasings({ profileFrom, profileLocale, phrasings }: PhrasingIndex): string[] {
  const locales: string[] = Array.from({ length: phrasings.length }, () => '');
  profileLocale.forEach((locale, profile) => locales.fill(locale, profileFrom[profile], profileFrom[profile + 1]));
  return locales;
}

/** Heads of different locales touch different profiles: their sum is all of them side by side. */
function sumOf(arrays: readonly Float32Array[]): Float32Array {
  const [first, ...others] = arrays;
  if (first === undefined || others.length === 0) return first ?? new Float32Array(0);
  const sum = first.slice();
  for (const other of others) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (other[at] ?? 0);
  return sum;
}

function inStep({ profileOrigin }: PhrasingIndex, ordered: Float32Array): Float32Array {
  return Float32Array.from(profileOrigin, (origin) => ordered[origin] ?? 0);
}
