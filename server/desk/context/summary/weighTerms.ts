import { foldText } from '../../../understanding/text/foldText.ts';
import { tokenize } from '../../../understanding/text/tokenize.ts';

/** The terms of a sentence with their weights. */
export interface WeighedTerms {
  readonly terms: ReadonlyMap<string, number>;
  /** How much it tells: about one for each word that carries meaning; numbers carry none. */
  readonly weight: number;
}

const digit = /\p{N}/u;
/** From `telling` on a term says something: below are fragments and words without meaning. From `meaningful` on it carries meaning by itself. */
const [telling, meaningful] = [0.3, 0.9];

/** What a sentence is made of, as the knowledge reads it; see `tokenize`. */
export function weighTerms(sentence: string): WeighedTerms {
  const terms = new Map<string, number>();
  for (const { term, weight } of tokenize(foldText(sentence).text)) if (weight >= telling) terms.set(term, (terms.get(term) ?? 0) + weight);
  let weight = 0;
  for (const [term, each] of terms) if (each >= meaningful && !digit.test(term)) weight += 1;
  return { terms, weight };
}
