import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import { exactKey } from '../text/exactKey.ts';
import { readText } from '../text/readText.ts';
import { tokenize } from '../text/tokenize.ts';

/** Which rows hold a term, and how much each gains from it: row `rows[i]` gains `gains[i]`, from `from[term]` up to `from[term + 1]`. */
export interface Postings {
  readonly from: Uint32Array;
  readonly rows: Uint32Array;
  readonly gains: Float32Array;
}

/** An inverted index over phrasings, and over profiles: all phrasings of one entry in one locale taken together. */
export interface PhrasingIndex {
  readonly entries: readonly KnowledgeEntry[];
  readonly phrasings: readonly string[];
  /** Each phrasing as it is compared; empty where there is nothing to compare. */
  readonly folded: readonly string[];
  readonly terms: ReadonlyMap<string, number>;
  /** Rarity of each term: BM25's idf, dampened. */
  readonly rarity: Float32Array;
  /** Rarity of a term that no phrasing has, for scripts with and without spaces. */
  readonly unknownRarity: { readonly spaced: number; readonly unspaced: number };
  readonly byPhrasing: Postings;
  readonly byProfile: Postings;
  /** Which of all profiles' terms, counted profile by profile in each one's own order, stands at a place of `byProfile`. It does not depend on the terms' numbers. */
  readonly profileOrigin: Uint32Array;
  /** Phrasings of profile p are `profileFrom[p]` up to `profileFrom[p + 1]`. */
  readonly profileFrom: Uint32Array;
  readonly profileEntry: Uint32Array;
  readonly profileLocale: readonly string[];
  readonly phrasingEntry: Uint32Array;
  /** Phrasings by exact key, as phrasing numbers. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
}

/**
 * Makes the function that indexes every phrasing of some entries. What a phrasing is made of is remembered from one
 * call to the next, so that a base in which little has changed is indexed again in a fraction of the time.
 * The order of the entries does not matter: they are sorted by id first.
 */
export function createIndexer(): (entries: readonly KnowledgeEntry[]) => PhrasingIndex {
  const terms = new Map<string, number>();
  /** Of each term, whether its script puts spaces between words. */
  const spaced: boolean[] = [];
  let known = new Map<string, Phrasing>();

  return (unordered) => {
    const entries = [...unordered].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const used = new Map<string, Phrasing>();
    const bags: Phrasing[] = [];
    const phrasings: string[] = [];
    const exact = new Map<string, number[]>();
    const profileFrom: number[] = [];
    const profileEntry: number[] = [];
    const profileLocale: string[] = [];
    const phrasingEntry: number[] = [];
    entries.forEach((entry, entryAt) => {
      for (const locale of Object.keys(entry.phrasings).sort()) {
        profileFrom.push(phrasings.length);
        profileEntry.push(entryAt);
        profileLocale.push(locale);
        for (const phrasing of entry.phrasings[locale] ?? []) {
          const bag = used.get(phrasing) ?? known.get(phrasing) ?? takeApart(phrasing, terms, spaced);
          used.set(phrasing, bag);
          const same = exact.get(bag.key);
          if (same) same.push(phrasings.length);
          else if (bag.key !== '') exact.set(bag.key, [phrasings.length]);
          bags.push(bag);
          phrasings.push(phrasing);
          phrasingEntry.push(entryAt);
        }
      }
    });
    profileFrom.push(phrasings.length);
    // Parts of a base are indexed, too, to try it on the rest: only a growing base forgets.
    known = used.size * 2 > known.size ? used : known;

    const { rarity, unknownRarity, held } = rarities(spaced, bags);
    return {
      entries,
      phrasings,
      folded: bags.map(({ folded }) => folded),
      terms,
      rarity,
      unknownRarity,
      byPhrasing: phrasingPostings(bags, rarity, held),
      ...profilePostings(bags, profileFrom, rarity),
      profileFrom: Uint32Array.from(profileFrom),
      profileEntry: Uint32Array.from(profileEntry),
      profileLocale,
      phrasingEntry: Uint32Array.from(phrasingEntry),
      exact,
    };
  };
}

/** A phrasing taken apart: its terms' numbers, each once, and their weights. */
interface Phrasing {
  readonly folded: string;
  readonly key: string;
  readonly numbers: Uint32Array;
  readonly weights: Float32Array;
  readonly anySpaced: boolean;
  readonly anyUnspaced: boolean;
}

function takeApart(phrasing: string, terms: Map<string, number>, spaced: boolean[]): Phrasing {
  const read = readText(phrasing).text;
  // One string in place of two.
  const folded = read === phrasing ? phrasing : read;
  const bag = new Map<number, number>();
  for (const { term, weight } of tokenize(folded)) {
    let number = terms.get(term);
    if (number === undefined) {
      number = terms.size;
      spaced.push(isSpaced(term));
      terms.set(term, number);
    }
    bag.set(number, (bag.get(number) ?? 0) + weight);
  }
  const numbers = Uint32Array.from(bag.keys());
  return { folded, key: exactKey(folded), numbers, weights: Float32Array.from(bag.values()), anySpaced: numbers.some((number) => spaced[number]), anyUnspaced: numbers.some((number) => !spaced[number]) };
}

/** Found on development data: with the whole idf, one rare word outweighs the sentence. */
const rarityPower = 0.85;

function rarities(spaced: readonly boolean[], bags: readonly Phrasing[]): Pick<PhrasingIndex, 'rarity' | 'unknownRarity'> & { readonly held: Uint32Array } {
  const held = new Uint32Array(spaced.length);
  // English and Chinese phrasings of one base must not make each other's terms look rare.
  let spacedBags = 0;
  let unspacedBags = 0;
  for (const { numbers, anySpaced, anyUnspaced } of bags) {
    for (let at = 0; at < numbers.length; at += 1) held[numbers[at] ?? 0] = (held[numbers[at] ?? 0] ?? 0) + 1;
    if (anySpaced) spacedBags += 1;
    if (anyUnspaced) unspacedBags += 1;
  }
  const ofSpaced = rarityByCount(spacedBags);
  const ofUnspaced = rarityByCount(unspacedBags);
  const rarity = new Float32Array(spaced.length);
  for (let number = 0; number < rarity.length; number += 1) rarity[number] = (spaced[number] ? ofSpaced : ofUnspaced)(held[number] ?? 0);
  return { rarity, unknownRarity: { spaced: ofSpaced(0), unspaced: ofUnspaced(0) }, held };
}

/** idf of Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with 1 added so that it stays positive. */
function rarityByCount(bags: number): (held: number) => number {
  const known: number[] = [];
  return (held) => (known[held] ??= Math.log(1 + (Math.max(bags, 1) - held + 0.5) / (held + 0.5)) ** rarityPower);
}

/** Whether a term comes from a script that puts spaces between words. */
export function isSpaced(term: string): boolean {
  return term.startsWith('=') || term.startsWith('~');
}

/** BM25's constants: how soon repetition stops counting, and how much a long phrasing is held against it. */
const saturation = 1.2;
const lengthShare = 0.4;

function phrasingPostings(bags: readonly Phrasing[], rarity: Float32Array, held: Uint32Array): Postings {
  const lengths = new Float64Array(bags.length);
  let all = 0;
  bags.forEach(({ numbers, weights }, row) => {
    let length = 0;
    for (let at = 0; at < numbers.length; at += 1) length += (weights[at] ?? 0) * (rarity[numbers[at] ?? 0] ?? 0);
    lengths[row] = length;
    all += length;
  });
  const usual = all / Math.max(1, bags.length) || 1;
  const { postings, put } = fillPostings(held);
  bags.forEach(({ numbers, weights }, row) => {
    const slack = saturation * (1 - lengthShare + (lengthShare * (lengths[row] ?? 0)) / usual);
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const weight = weights[at] ?? 0;
      put(number, row, ((rarity[number] ?? 0) * weight * (saturation + 1)) / (weight + slack));
    }
  });
  return postings;
}

/** Unit vectors, so that a profile's gain from a text is a cosine once the text's own length is divided out. */
function profilePostings(bags: readonly Phrasing[], profileFrom: readonly number[], rarity: Float32Array): Pick<PhrasingIndex, 'byProfile' | 'profileOrigin'> {
  const most = bags.reduce((sum, { numbers }) => sum + numbers.length, 0);
  const sums = new Float64Array(rarity.length);
  const counts = new Uint32Array(rarity.length);
  // The profiles' terms one after the other, each profile's up to its end.
  const numbers = new Uint32Array(most);
  const values = new Float32Array(most);
  const ends = new Uint32Array(profileFrom.length - 1);
  let size = 0;
  for (let profile = 0; profile < ends.length; profile += 1) {
    const from = size;
    for (let row = profileFrom[profile] ?? 0; row < (profileFrom[profile + 1] ?? 0); row += 1) {
      const bag = bags[row];
      if (bag === undefined) continue;
      for (let at = 0; at < bag.numbers.length; at += 1) {
        const number = bag.numbers[at] ?? 0;
        if (sums[number] === 0) {
          numbers[size] = number;
          size += 1;
        }
        sums[number] = (sums[number] ?? 0) + (bag.weights[at] ?? 0) * (rarity[number] ?? 0);
      }
    }
    let squares = 0;
    for (let at = from; at < size; at += 1) squares += (sums[numbers[at] ?? 0] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    for (let at = from; at < size; at += 1) {
      const number = numbers[at] ?? 0;
      values[at] = ((sums[number] ?? 0) * (rarity[number] ?? 0)) / length;
      counts[number] = (counts[number] ?? 0) + 1;
      sums[number] = 0;
    }
    ends[profile] = size;
  }
  const { postings, put } = fillPostings(counts);
  const profileOrigin = new Uint32Array(size);
  for (let profile = 0, at = 0; profile < ends.length; profile += 1) for (; at < (ends[profile] ?? 0); at += 1) profileOrigin[put(numbers[at] ?? 0, profile, values[at] ?? 0)] = at;
  return { byProfile: postings, profileOrigin };
}

/** Postings with room for `counts` rows a term, to be filled row by row; `put` answers at which place. */
function fillPostings(counts: Uint32Array): { readonly postings: Postings; readonly put: (term: number, row: number, gain: number) => number } {
  const from = new Uint32Array(counts.length + 1);
  for (let number = 0; number < counts.length; number += 1) from[number + 1] = (from[number] ?? 0) + (counts[number] ?? 0);
  const next = from.slice();
  const total = from[counts.length] ?? 0;
  const postings = { from, rows: new Uint32Array(total), gains: new Float32Array(total) };
  return {
    postings,
    put(term, row, gain) {
      const place = next[term] ?? 0;
      postings.rows[place] = row;
      postings.gains[place] = gain;
      next[term] = place + 1;
      return place;
    },
  };
}
