import type { LinearHead } from './readHeads.ts';
import { sumFeatures } from './sumFeatures.ts';

/** Words that speak for one side, where they stand in the folded text. */
export interface Telling {
  readonly start: number;
  readonly end: number;
  /** -1 to 1. */
  readonly polarity: number;
}

/**
 * The words that a model's reading comes from, for texts in which no lexicon found any: of its words and pairs of
 * characters, the two that would speak for the same side the loudest if they stood alone.
 */
export function findTelling(folded: string, side: 1 | -1, head: LinearHead, features: (folded: string) => Uint32Array): Telling[] {
  const loud = [...folded.slice(0, longest).matchAll(pieces)].flatMap(({ 0: piece, index }) => {
    const polarity = Math.tanh(sumFeatures(head, features(piece)) - head.bias);
    return polarity * side > quietest ? [{ start: index, end: index + piece.length, polarity }] : [];
  });
  return loud.toSorted((a, b) => side * (b.polarity - a.polarity)).slice(0, 2);
}

const longest = 200;
const quietest = 0.1;
const pieces = /\p{Script=Han}{2}|[a-z]{3,}(?:['’][a-z]+)?/gu;
