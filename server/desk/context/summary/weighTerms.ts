import { foldText } from '../../../understanding/text/foldText.ts';
import { tokenize } from '../../../understanding/text/tokenize.ts';

/** The terms of a sentence with their weights. */
export interface WeighedTerms {
  readonly terms: ReadonlyMap<string, number>;
  /** How much it tells: about one for each word that carries meaning. */
  readonly weight: number;
}

/** From this weight on a term carries meaning by itself: words, and pairs of characters; not their parts. */
const meaningful = 0.9;

/** What a sentence is made of, as the knowledge reads it; see `tokenize`. */
export function weighTerms(sentence: string): WeighedTerms {
  const terms = new Map<string, number>();
  for (const { term, weight } of tokenize(foldText(sentence).text)) terms.set(term, (terms.get(term) ?? 0) + weight);
  let weight = 0;
  for (const [, each] of terms) if (each >= meaningful) weight += 1;
  return { terms, weight };
}
