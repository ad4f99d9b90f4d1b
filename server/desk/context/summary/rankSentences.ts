import type { WeighedTerms } from './weighTerms.ts';

/** Erkan and Radev's damping, and rounds after which nothing moves any more. */
const damping = 0.85;
const rounds = 30;
/** From so many sentences on, a word that more than this share of them has is left out. */
const [fewest, common] = [20, 0.6];

/**
 * How central each sentence is among all, by continuous LexRank (Erkan and Radev 2004): the stationary weight of a walk from
 * sentence to sentence along the cosines of their tf-idf vectors, but never to the same one again: what is like nothing else has the
 * least. Quadratic in the sentences, so give it few; the same sentences always get the same ranks.
 */
export function rankSentences(sentences: readonly Pick<WeighedTerms, 'terms'>[]): { readonly ranks: Float64Array; readonly likeness: (one: number, other: number) => number } {
  const count = sentences.length;
  const holders = new Map<string, number>();
  for (const { terms } of sentences) for (const [term] of terms) holders.set(term, (holders.get(term) ?? 0) + 1);
  const postings = new Map<string, [index: number, weight: number][]>();
  for (const [index, { terms }] of sentences.entries()) {
    const weighed = [...terms].map(([term, weight]) => [term, weight * Math.log(1 + count / (holders.get(term) ?? 1))] as const);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    for (const [term, weight] of weighed) {
      const known = postings.get(term);
      if (known === undefined) postings.set(term, [[index, weight / length]]);
      else known.push([index, weight / length]);
    }
  }
  const cosines = new Float64Array(count * count);
  for (const [, posting] of postings) {
    // A word of nearly every sentence tells none from another.
    if (count >= fewest && posting.length > count * common) continue;
    for (const [at, [one, weight]] of posting.entries()) {
      for (let next = at + 1; next < posting.length; next += 1) {
        const [other, much] = posting[next] ?? [one, 0];
        const [place, mirrored] = [one * count + other, other * count + one];
        cosines[mirrored] = cosines[place] = (cosines[place] ?? 0) + weight * much;
      }
    }
  }
  return { ranks: walk(cosines, count), likeness: (one, other) => cosines[one * count + other] ?? 0 };
}

function walk(cosines: Float64Array, count: number): Float64Array {
  const sums = Float64Array.from({ length: count }, (_, row) => cosines.subarray(row * count, (row + 1) * count).reduce((sum, each) => sum + each, 0) || 1);
  let ranks = new Float64Array(count).fill(1);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float64Array(count).fill(1 - damping);
    for (let from = 0; from < count; from += 1) {
      const share = (damping * (ranks[from] ?? 0)) / (sums[from] ?? 1);
      if (share > 0) for (let to = 0; to < count; to += 1) next[to] = (next[to] ?? 0) + share * (cosines[from * count + to] ?? 0);
    }
    ranks = next;
  }
  return ranks;
}
