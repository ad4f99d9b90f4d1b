import { isSpaced, type PhrasingIndex } from './createIndexer.ts';
import type { TermVector } from './fitHead.ts';
import type { Token } from '../text/tokenize.ts';

/** A text against an index: its terms by number, with their weights before rarity. */
export interface WeighedText {
  readonly numbers: Uint32Array;
  readonly weights: Float32Array;
  /** The text's weight in all: the sum of its terms' weights, before rarity and after it, and the root of the squares. */
  readonly size: number;
  readonly rare: number;
  readonly length: number;
}

/** Weighs a text's tokens: those that the index does not know count in the sums alone. */
export function weighText(index: PhrasingIndex, tokens: readonly Token[]): WeighedText {
  const bag = new Map<string, number>();
  for (const { term, weight } of tokens) bag.set(term, (bag.get(term) ?? 0) + weight);
  const numbers: number[] = [];
  const weights: number[] = [];
  let size = 0;
  let rare = 0;
  let squares = 0;
  for (const [term, weight] of bag) {
    const number = index.terms.get(term);
    const rarity = number === undefined ? index.unknownRarity[isSpaced(term) ? 'spaced' : 'unspaced'] : (index.rarity[number] ?? 0);
    size += weight;
    rare += weight * rarity;
    squares += (weight * rarity) ** 2;
    if (number === undefined) continue;
    numbers.push(number);
    weights.push(weight);
  }
  return { numbers: Uint32Array.from(numbers), weights: Float32Array.from(weights), size, rare, length: Math.sqrt(squares) };
}

/** What a head reads of a weighed text. */
export function termVector(index: PhrasingIndex, { numbers, weights, length }: WeighedText): TermVector {
  return { numbers, values: weights.map((weight, at) => (length === 0 ? 0 : (weight * (index.rarity[numbers[at] ?? 0] ?? 0)) / length)) };
}
