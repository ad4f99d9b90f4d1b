import type { KnowledgeEntry } from '../../../engine/sdk/understanding.ts';
import { exactKey } from '../text/exactKey.ts';
import { foldText } from '../text/foldText.ts';
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
  readonly phrasingEntry: Uint32Array;
  /** Phrasings by exact key, as phrasing numbers. */
  readonly exact: ReadonlyMap<string, readonly number[]>;
}

/** Indexes every phrasing of the entries. The order of the entries does not matter: they are sorted by id first. */
export function indexPhrasings(unordered: readonly KnowledgeEntry[]): PhrasingIndex {
  const entries = [...unordered].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const terms = new Map<string, number>();
  const phrasings: string[] = [];
  const exact = new Map<string, number[]>();
  const bags: Bag[] = [];
  const profileFrom: number[] = [];
  const profileEntry: number[] = [];
  const phrasingEntry: number[] = [];
  entries.forEach((entry, entryAt) => {
    for (const locale of Object.keys(entry.phrasings).sort()) {
      profileFrom.push(phrasings.length);
      profileEntry.push(entryAt);
      for (const phrasing of entry.phrasings[locale] ?? []) {
        const folded = foldText(phrasing).text;
        const key = exactKey(folded);
        const same = exact.get(key);
        if (same) same.push(phrasings.length);
        else if (key !== '') exact.set(key, [phrasings.length]);
        bags.push(weigh(folded, terms));
        phrasings.push(phrasing);
        phrasingEntry.push(entryAt);
      }
    }
  });
  profileFrom.push(phrasings.length);

  const { rarity, unknownRarity } = rarities(terms, bags);
  return {
    entries,
    phrasings,
    terms,
    rarity,
    unknownRarity,
    byPhrasing: invert(terms.size, gainsOfPhrasings(bags, rarity)),
    byProfile: invert(terms.size, gainsOfProfiles(bags, profileFrom, rarity)),
    profileFrom: Uint32Array.from(profileFrom),
    profileEntry: Uint32Array.from(profileEntry),
    phrasingEntry: Uint32Array.from(phrasingEntry),
    exact,
  };
}

/** Term numbers with their weights. */
type Bag = ReadonlyMap<number, number>;

function weigh(folded: string, terms: Map<string, number>): Bag {
  const bag = new Map<number, number>();
  for (const { term, weight } of tokenize(folded)) {
    let number = terms.get(term);
    if (number === undefined) {
      number = terms.size;
      terms.set(term, number);
    }
    bag.set(number, (bag.get(number) ?? 0) + weight);
  }
  return bag;
}

/** Found on development data: with the whole idf, one rare word outweighs the sentence. */
const rarityPower = 0.85;

function rarities(terms: ReadonlyMap<string, number>, bags: readonly Bag[]): Pick<PhrasingIndex, 'rarity' | 'unknownRarity'> {
  const held = new Uint32Array(terms.size);
  const spaced = new Uint8Array(terms.size);
  for (const [term, number] of terms) spaced[number] = isSpaced(term) ? 1 : 0;
  // English and Chinese phrasings of one base must not make each other's terms look rare.
  let spacedBags = 0;
  let unspacedBags = 0;
  for (const bag of bags) {
    let anySpaced = false;
    let anyUnspaced = false;
    for (const number of bag.keys()) {
      held[number] = (held[number] ?? 0) + 1;
      if (spaced[number] === 1) anySpaced = true;
      else anyUnspaced = true;
    }
    if (anySpaced) spacedBags += 1;
    if (anyUnspaced) unspacedBags += 1;
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

function gainsOfPhrasings(bags: readonly Bag[], rarity: Float32Array): Bag[] {
  const lengths = bags.map((bag) => bag.entries().reduce((sum, [number, weight]) => sum + weight * (rarity[number] ?? 0), 0));
  const usual = lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length) || 1;
  return bags.map((bag, row) => {
    const slack = saturation * (1 - lengthShare + (lengthShare * (lengths[row] ?? 0)) / usual);
    return new Map(bag.entries().map(([number, weight]) => [number, ((rarity[number] ?? 0) * weight * (saturation + 1)) / (weight + slack)]));
  });
}

/** Unit vectors, so that a profile's gain from a text is a cosine once the text's own length is divided out. */
function gainsOfProfiles(bags: readonly Bag[], profileFrom: readonly number[], rarity: Float32Array): Bag[] {
  const profiles: Bag[] = [];
  for (let profile = 0; profile + 1 < profileFrom.length; profile += 1) {
    const sum = new Map<number, number>();
    for (const bag of bags.slice(profileFrom[profile], profileFrom[profile + 1])) {
      for (const [number, weight] of bag) sum.set(number, (sum.get(number) ?? 0) + weight * (rarity[number] ?? 0));
    }
    const length = Math.sqrt(sum.values().reduce((squares, value) => squares + value * value, 0)) || 1;
    profiles.push(new Map(sum.entries().map(([number, value]) => [number, (value * (rarity[number] ?? 0)) / length])));
  }
  return profiles;
}

function invert(termCount: number, bags: readonly Bag[]): Postings {
  const from = new Uint32Array(termCount + 1);
  for (const bag of bags) for (const number of bag.keys()) from[number + 1] = (from[number + 1] ?? 0) + 1;
  for (let number = 0; number < termCount; number += 1) from[number + 1] = (from[number + 1] ?? 0) + (from[number] ?? 0);
  const next = from.slice();
  const total = from[termCount] ?? 0;
  const rows = new Uint32Array(total);
  const gains = new Float32Array(total);
  bags.forEach((bag, row) => {
    for (const [number, gain] of bag) {
      const at = next[number] ?? 0;
      rows[at] = row;
      gains[at] = gain;
      next[number] = at + 1;
    }
  });
  return { from, rows, gains };
}
