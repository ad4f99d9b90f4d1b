import { isSpaced, type PhrasingIndex, type Postings } from './indexPhrasings.ts';
import type { Token } from '../text/tokenize.ts';

/** How a text scores against the index, before calibration. */
export interface RawScores {
  /** Likeness of each entry, 0 to a little over 1. */
  readonly byEntry: Float32Array;
  /** The best phrasing of each entry, as a phrasing number. */
  readonly bestPhrasing: Uint32Array;
  /** Share of the text's weight that lies in terms which some phrasing of the likeliest entry has, 0 to 1. */
  readonly covered: number;
  /** The text's weight in all: the sum of its terms' weights before rarity. */
  readonly size: number;
}

/** Share of the profile's cosine in an entry's likeness; the rest is its best phrasing's BM25. */
const profileShare = 0.55;

/**
 * Makes the function that scores a text's tokens. Its arrays are allocated once and used again by the next
 * call, so a result must be read before then.
 */
export function createScorer(index: PhrasingIndex): (tokens: readonly Token[]) => RawScores {
  const byPhrasing = new Float32Array(index.phrasings.length);
  const byProfile = new Float32Array(index.profileEntry.length);
  const byEntry = new Float32Array(index.entries.length);
  const bestPhrasing = new Uint32Array(index.entries.length);

  return (tokens) => {
    byPhrasing.fill(0);
    byProfile.fill(0);
    byEntry.fill(0);
    const bag = new Map<string, number>();
    for (const { term, weight } of tokens) bag.set(term, (bag.get(term) ?? 0) + weight);
    let self = 0;
    let selfSquared = 0;
    const known: { readonly term: number; readonly value: number }[] = [];
    let size = 0;
    for (const [term, weight] of bag) {
      const number = index.terms.get(term);
      const rarity = number === undefined ? index.unknownRarity[isSpaced(term) ? 'spaced' : 'unspaced'] : (index.rarity[number] ?? 0);
      const value = weight * rarity;
      self += value;
      selfSquared += value * value;
      size += weight;
      if (number === undefined) continue;
      known.push({ term: number, value });
      add(index.byPhrasing, number, weight, byPhrasing);
      add(index.byProfile, number, weight, byProfile);
    }
    if (self === 0) return { byEntry, bestPhrasing, covered: 0, size: 0 };
    const norm = Math.sqrt(selfSquared);
    let likeliest = 0;
    for (let profile = 0; profile < byProfile.length; profile += 1) {
      const cosine = byProfile[profile] ?? 0;
      if (cosine === 0) continue;
      let best = index.profileFrom[profile] ?? 0;
      for (let row = best + 1; row < (index.profileFrom[profile + 1] ?? 0); row += 1) if ((byPhrasing[row] ?? 0) > (byPhrasing[best] ?? 0)) best = row;
      const likeness = ((1 - profileShare) * (byPhrasing[best] ?? 0)) / self + (profileShare * cosine) / norm;
      const entry = index.profileEntry[profile] ?? 0;
      if (likeness <= (byEntry[entry] ?? 0)) continue;
      byEntry[entry] = likeness;
      bestPhrasing[entry] = best;
      if ((byEntry[entry] ?? 0) > (byEntry[likeliest] ?? 0)) likeliest = entry;
    }
    const covered = known.reduce((sum, { term, value }) => (entryHolds(index, term, likeliest) ? sum + value : sum), 0);
    return { byEntry, bestPhrasing, covered: covered / self, size };
  };
}

function entryHolds({ byProfile: { from, rows }, profileEntry }: PhrasingIndex, term: number, entry: number): boolean {
  const end = from[term + 1] ?? 0;
  for (let at = from[term] ?? 0; at < end; at += 1) if (profileEntry[rows[at] ?? 0] === entry) return true;
  return false;
}

function add(postings: Postings, term: number, weight: number, sums: Float32Array): void {
  const { from, rows, gains } = postings;
  const end = from[term + 1] ?? 0;
  for (let at = from[term] ?? 0; at < end; at += 1) {
    const row = rows[at] ?? 0;
    sums[row] = (sums[row] ?? 0) + weight * (gains[at] ?? 0);
  }
}
