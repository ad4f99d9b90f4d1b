import { latinFeatures } from './latinFeatures.ts';
import type { LatinWeights } from './readLatinWeights.ts';

/**
 * The likeliest of the languages that the weights know, by naive Bayes over the text's words and letter groups.
 * The first language has a lead: what people of every language write ("ok", "pls") is taken for it.
 */
export function tellLatin(text: string, { languages, table }: LatinWeights): string {
  const features = latinFeatures(text);
  const sums = new Float64Array(languages.length);
  sums[0] = lead;
  for (let at = 0; at < features.length; at += 1) {
    const row = (features[at] ?? 0) * languages.length;
    for (let language = 0; language < sums.length; language += 1) sums[language] = (sums[language] ?? 0) + (table[row + language] ?? 0);
  }
  let best = 0;
  for (let language = 1; language < sums.length; language += 1) if ((sums[language] ?? 0) > (sums[best] ?? 0)) best = language;
  return languages[best] ?? 'und';
}

/** In steps of the table. */
const lead = 60;
