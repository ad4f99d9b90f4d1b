import type { PhrasingIndex, Postings } from './createIndexer.ts';
import { termShare } from './fitHead.ts';
import type { WeighedText } from './termVector.ts';

/** How a text's words score against the index, by profile. */
export interface WordScores {
  /** Likeness to the profile's best phrasing and to all of them together, 0 to a little over 1. */
  readonly likeness: Float32Array;
  /** The profile's best phrasing, as a phrasing number. */
  readonly bestPhrasing: Uint32Array;
  /** Logits of the head's terms. */
  readonly logits: Float32Array;
}

/** A head's share that needs no encoder, its terms in step with the index's `byProfile`. */
export interface WordHead {
  readonly bias: Float32Array;
  readonly terms: Float32Array;
}

/** Share of the profile's cosine in its likeness; the rest is its best phrasing's BM25. */
const profileShare = 0.55;

/**
 * Makes the function that scores a text's words. Its arrays are allocated once and used again by the next
 * call, so a result must be read before then.
 */
export function createScorer(index: PhrasingIndex): (text: WeighedText, head: WordHead | undefined) => WordScores {
  const byPhrasing = new Float32Array(index.phrasings.length);
  const byProfile = new Float32Array(index.profileEntry.length);
  const logits = new Float32Array(index.profileEntry.length);
  const likeness = new Float32Array(index.profileEntry.length);
  const bestPhrasing = new Uint32Array(index.profileEntry.length);

  return (text, head) => {
    byPhrasing.fill(0);
    byProfile.fill(0);
    likeness.fill(0);
    if (head) logits.set(head.bias);
    else logits.fill(0);
    if (text.rare === 0) return { likeness, bestPhrasing, logits };
    for (let at = 0; at < text.numbers.length; at += 1) {
      const term = text.numbers[at] ?? 0;
      const weight = text.weights[at] ?? 0;
      add(index.byPhrasing, term, weight, byPhrasing);
      add(index.byProfile, term, weight, byProfile);
      if (head) add({ ...index.byProfile, gains: head.terms }, term, (termShare * weight * (index.rarity[term] ?? 0)) / text.length, logits);
    }
    for (let profile = 0; profile < byProfile.length; profile += 1) {
      const cosine = byProfile[profile] ?? 0;
      let best = index.profileFrom[profile] ?? 0;
      if (cosine > 0) for (let row = best + 1; row < (index.profileFrom[profile + 1] ?? 0); row += 1) if ((byPhrasing[row] ?? 0) > (byPhrasing[best] ?? 0)) best = row;
      bestPhrasing[profile] = best;
      if (cosine > 0) likeness[profile] = ((1 - profileShare) * (byPhrasing[best] ?? 0)) / text.rare + (profileShare * cosine) / text.length;
    }
    return { likeness, bestPhrasing, logits };
  };
}

function add({ from, rows, gains }: Postings, term: number, weight: number, sums: Float32Array): void {
  const end = from[term + 1] ?? 0;
  for (let at = from[term] ?? 0; at < end; at += 1) {
    const row = rows[at] ?? 0;
    sums[row] = (sums[row] ?? 0) + weight * (gains[at] ?? 0);
  }
}
