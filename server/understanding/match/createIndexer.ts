import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import { exactKey } from '../text/exactKey.ts';
import { readText } from '../text/readText.ts';
import { tokenize } from '../text/tokenize.ts';

/** Which rows hold a term, and how much each gains from it: row `rows[i]` gains `gains[i]`, from `from[term]` up to `from[term + 1]`. */
export interface Postings {
  readonly from: Uint32Array;
  readonly rows: Uint32Array;
  readonly gains: Float32Array;
  /** Which of all rows' terms, counted row by row in each row's own order, stands at a place. It does not depend on the terms' numbers. */
  readonly origin: Uint32Array;
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
          const bag = used.get(phrasing) ?? known.get(phrasing) ?? takeApart(phrasing, terms);
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

    const { rarity, unknownRarity } = rarities(terms, bags);
    return {
      entries,
      phrasings,
      folded: bags.map(({ folded }) => folded),
      terms,
      rarity,
      unknownRarity,
      byPhrasing: invert(terms.size, bags.map(({ numbers }) => numbers), gainsOfPhrasings(bags, rarity)),
      byProfile: profiles(bags, profileFrom, rarity),
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
}

function takeApart(phrasing: string, terms: Map<string, number>): Phrasing {
  const folded = readText(phrasing).text;
  const bag = new Map<number, number>();
  for (const { term, weight } of tokenize(folded)) {
    let number = terms.get(term);
    if (number === undefined) {
      number = terms.size;
      terms.set(term, number);
    }
    bag.set(number, (bag.get(number) ?? 0) + weight);
  }
  return { folded, key: exactKey(folded), numbers: Uint32Array.from(bag.keys()), weights: Float32Array.from(bag.values()) };
}

/** Found on development data: with the whole idf, one rare word outweighs the sentence. */
const rarityPower = 0.85;

function rarities(terms: ReadonlyMap<string, number>, bags: readonly Phrasing[]): Pick<PhrasingIndex, 'rarity' | 'unknownRarity'> {
  const held = new Uint32Array(terms.size);
  const spaced = new Uint8Array(terms.size);
  for (const [term, number] of terms) spaced[number] = isSpaced(term) ? 1 : 0;
  // English and Chinese phrasings of one base must not make each other's terms look rare.
  let spacedBags = 0;
  let unspacedBags = 0;
  for (const { numbers } of bags) {
    let anySpaced = 0;
    let anyUnspaced = 0;
    for (const number of numbers) {
      held[number] = (held[number] ?? 0) + 1;
      if (spaced[number] === 1) anySpaced = 1;
      else anyUnspaced = 1;
    }
    spacedBags += anySpaced;
    unspacedBags += anyUnspaced;
  }
  const rarity = new Float32Array(terms.size);
  for (let number = 0; number < rarity.length; number += 1) rarity[number] = rarityOf(held[number] ?? 0, spaced[number] === 1 ? spacedBags : unspacedBags);
  return { rarity, unknownRarity: { spaced: rarityOf(0, spacedBags), unspaced: rarityOf(0, unspacedBags) } };
}

/** idf of Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009), with 1 added so that it stays positive. */
function rarityOf(held: number, bags: number): number {
  return Math.log(1 + (Math.max(bags, 1) - held + 0.5) / (held + 0.5)) ** rarityPower;
}

/** Whether a term comes from a script that puts spaces between words. */
export function isSpaced(term: string): boolean {
  return term.startsWith('=') || term.startsWith('~');
}

/** BM25's constants: how soon repetition stops counting, and how much a long phrasing is held against it. */
const saturation = 1.2;
const lengthShare = 0.4;

function gainsOfPhrasings(bags: readonly Phrasing[], rarity: Float32Array): Float32Array[] {
  const lengths = bags.map(({ numbers, weights }) => {
    let length = 0;
    for (let at = 0; at < numbers.length; at += 1) length += (weights[at] ?? 0) * (rarity[numbers[at] ?? 0] ?? 0);
    return length;
  });
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  return bags.map(({ numbers, weights }, row) => {
    const slack = saturation * (1 - lengthShare + (lengthShare * (lengths[row] ?? 0)) / usual);
    return weights.map((weight, at) => ((rarity[numbers[at] ?? 0] ?? 0) * weight * (saturation + 1)) / (weight + slack));
  });
}

/** Unit vectors, so that a profile's gain from a text is a cosine once the text's own length is divided out. */
function profiles(bags: readonly Phrasing[], profileFrom: readonly number[], rarity: Float32Array): Postings {
  const sums = new Float64Array(rarity.length);
  const numbersOf: Uint32Array[] = [];
  const gainsOf: Float32Array[] = [];
  for (let profile = 0; profile + 1 < profileFrom.length; profile += 1) {
    const held: number[] = [];
    for (let row = profileFrom[profile] ?? 0; row < (profileFrom[profile + 1] ?? 0); row += 1) {
      const bag = bags[row];
      if (bag === undefined) continue;
      for (let at = 0; at < bag.numbers.length; at += 1) {
        const number = bag.numbers[at] ?? 0;
        if (sums[number] === 0) held.push(number);
        sums[number] = (sums[number] ?? 0) + (bag.weights[at] ?? 0) * (rarity[number] ?? 0);
      }
    }
    const numbers = Uint32Array.from(held);
    let squares = 0;
    for (const number of held) squares += (sums[number] ?? 0) ** 2;
    const length = Math.sqrt(squares) || 1;
    gainsOf.push(Float32Array.from(held, (number) => ((sums[number] ?? 0) * (rarity[number] ?? 0)) / length));
    numbersOf.push(numbers);
    for (const number of held) sums[number] = 0;
  }
  return invert(rarity.length, numbersOf, gainsOf);
}

function invert(termCount: number, numbersOf: readonly Uint32Array[], gainsOf: readonly Float32Array[]): Postings {
  const from = new Uint32Array(termCount + 1);
  for (const numbers of numbersOf) for (const number of numbers) from[number + 1] = (from[number + 1] ?? 0) + 1;
  for (let number = 0; number < termCount; number += 1) from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0);
  const next = from.slice();
  const total = from[termCount] ?? 0;
  const rows = new Uint32Array(total);
  const gains = new Float32Array(total);
  const origin = new Uint32Array(total);
  let count = 0;
  numbersOf.forEach((numbers, row) => {
    const own = gainsOf[row];
    for (let at = 0; at < numbers.length; at += 1) {
      const number = numbers[at] ?? 0;
      const place = next[number] ?? 0;
      rows[place] = row;
      gains[place] = own?.[at] ?? 0;
      origin[place] = count;
      count += 1;
      next[number] = place + 1;
    }
  });
  return { from, rows, gains, origin };
}
