import { encoderModels, type ModelName } from '../encode/encoderModels.ts';
import { tokenize } from '../text/tokenize.ts';
import type { PhrasingIndex } from './createIndexer.ts';
import { fitHead } from './fitHead.ts';
import type { Lesson } from './learnBase.ts';
import { mapMeaning } from './mapMeaning.ts';
import { priorOf } from './priors.ts';
import { localesOfPhrasings, type Group } from './snapshot.ts';
import { termVector, weighText } from './termVector.ts';
import { createVectors, type Vectors } from './vectors.ts';

/** Classifiers are fitted where half of the entries have this many phrasings, and in bases up to this size. */
const enoughPhrasings = 3;
export const mostFitted = 20_000;

/** What a base is before anything was learned: words, and vectors as far as there are any, judged as bases are in general. */
export function unlearned(models: ReadonlyMap<string, ModelName | null>): Map<string, Group> {
  return new Map([...models].map(([locale, model]) => [locale, { model, wordHead: undefined, fullHead: undefined, meaning: undefined, certainty: { words: priorOf(false, false), full: priorOf(true, false) } }]));
}

/** The groups of an indexed base, each with its classifiers and its share of the map of meaning, judged as bases are in general. */
export function fitGroups(index: PhrasingIndex, { models, packed, maps }: Lesson, shares: ReadonlyMap<string, number>): Map<string, Group> {
  const groups = unlearned(models);
  if (index.phrasings.length > mostFitted) return groups;
  const locales = localesOfPhrasings(index);
  const terms = index.folded.map((text) => termVector(index, weighText(index, tokenize(text))));
  for (const [locale, group] of groups) {
    const sizes = index.profileLocale.flatMap((own, profile) => (own === locale ? (index.profileFrom[profile + 1] ?? 0) - (index.profileFrom[profile] ?? 0) : [])).sort((a, b) => a - b);
    if (sizes.length < 2) continue;
    const vectors = group.model === null ? undefined : vectorsOf(index, group.model, packed, (at) => locales[at] === locale);
    const enough = (sizes[sizes.length >> 1] ?? 0) >= enoughPhrasings;
    const fitted = {
      ...group,
      wordHead: enough ? fitHead(index, locale, terms, undefined) : undefined,
      fullHead: enough && vectors ? fitHead(index, locale, terms, vectors) : undefined,
      certainty: { words: priorOf(false, enough), full: priorOf(true, enough && vectors !== undefined) },
    };
    groups.set(locale, { ...fitted, meaning: group.model && vectors ? mapMeaning(index, locale, group.model, vectors, shares.get(locale) ?? 0, maps) : undefined });
  }
  return groups;
}

function vectorsOf({ folded }: PhrasingIndex, model: ModelName, packed: Lesson['packed'], wanted: (at: number) => boolean): Vectors | undefined {
  const known = packed.get(model);
  const own = folded.map((text, at) => (wanted(at) ? known?.get(text) : undefined));
  return own.some((each) => each !== undefined) ? createVectors(encoderModels[model].width, own) : undefined;
}
