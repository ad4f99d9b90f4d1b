import { latinBits, latinFeatures } from '../language/latinFeatures.ts';
import type { LatinWeights } from '../language/readLatinWeights.ts';

/** A phrase of a chat says more about chats than a line of news. */
const phraseWeight = 2;
const smoothing = 0.05;
/** Logarithms further below that of the likeliest language are cut. */
const deepest = 8;

/** Naive Bayes over hashed letter groups, from labelled texts and from phrases of chats, whose languages are those that are told apart. */
export function learnLanguage(rows: readonly (readonly [text: string, language: string])[], phrases: Readonly<Record<string, readonly string[]>>): LatinWeights {
  const languages = Object.keys(phrases);
  const size = 1 << latinBits;
  const counts = languages.map((language) => {
    const seen = new Float64Array(size).fill(smoothing);
    const add = (text: string, weight: number): void => {
      for (const feature of latinFeatures(text, Infinity)) seen[feature] = (seen[feature] ?? 0) + weight;
    };
    for (const [text, label] of rows) if (label === language) add(text, 1);
    for (const phrase of phrases[language] ?? []) add(phrase, phraseWeight);
    const total = seen.reduce((sum, count) => sum + count, 0);
    return seen.map((count) => Math.log(count / total));
  });
  const table = new Int8Array(size * languages.length);
  for (let feature = 0; feature < size; feature += 1) {
    const largest = Math.max(...counts.map((of) => of[feature] ?? 0));
    counts.forEach((of, language) => (table[feature * languages.length + language] = Math.round((127 * Math.max(-deepest, (of[feature] ?? 0) - largest)) / deepest)));
  }
  return { languages, table };
}
