import type { ModelName } from '../understanding/encode/encoderModels.ts';
import { tokenize } from '../understanding/text/tokenize.ts';

/** What an encoder makes of a text: a unit vector. */
export interface Meaning {
  readonly model: ModelName;
  readonly vector: Float32Array;
}

/** What a text is compared with others by: its words, and where an encoder reads its language, its meaning. Unit vectors both. */
export interface Likeness {
  readonly words: ReadonlyMap<string, number>;
  readonly meaning: Meaning | null;
}

/** A text as `readText` folds it. */
export interface ComparedText {
  readonly folded: string;
  readonly meaning: Meaning | null;
}

/** Makes ready to compare texts with these ones: tf-idf over the terms of `tokenize`, terms being the rarer the fewer of these have them. */
export function likenessOf(all: readonly string[]): (text: ComparedText) => Likeness {
  const known = new Map<string, ReadonlyMap<string, number>>();
  const held = new Map<string, number>();
  for (const folded of all) {
    const terms = known.get(folded) ?? termsOf(folded);
    known.set(folded, terms);
    for (const term of terms.keys()) held.set(term, (held.get(term) ?? 0) + 1);
  }
  return ({ folded, meaning }) => ({ words: unitOf(new Map((known.get(folded) ?? termsOf(folded)).entries().map(([term, weight]) => [term, weight * Math.log(1 + all.length / (held.get(term) ?? 1))]))), meaning });
}

/** The same direction at length 1. */
export function unitOf(vector: ReadonlyMap<string, number>): Map<string, number> {
  const length = Math.sqrt(vector.values().reduce((sum, value) => sum + value * value, 0)) || 1;
  return new Map(vector.entries().map(([term, value]) => [term, value / length]));
}

function termsOf(folded: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { term, weight } of tokenize(folded)) counts.set(term, (counts.get(term) ?? 0) + weight);
  return counts;
}
