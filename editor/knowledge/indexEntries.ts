import { languageOf } from '../../engine/sdk/languageOf.ts';
import type { KnowledgeBase, KnowledgeDetail } from '../../server/contract.ts';
import { foldPhrasing } from './foldPhrasing.ts';

export type Entry = KnowledgeBase['entries'][number];
export type EntryState = KnowledgeDetail['entries'][number]['state'];
export type Held = KnowledgeDetail['entries'][number];

export interface EntryIndex {
  readonly byId: ReadonlyMap<string, Held>;
  /** Ids of the entries that ask something in these very words, folded. */
  readonly askedBy: ReadonlyMap<string, readonly string[]>;
  /** Every locale that is written in, Chinese and English first; both are there even when nothing is written in them. */
  readonly locales: readonly string[];
}

interface Folded {
  readonly phrasings: readonly string[];
  readonly locales: readonly string[];
}

// Entries keep their identity from one reading of a base to the next, so each is folded once.
const known = new WeakMap<Entry, Folded>();

/** What has to be found at once in a base of thousands of entries. */
export function indexEntries(held: readonly Held[]): EntryIndex {
  const byId = new Map<string, Held>();
  const askedBy = new Map<string, string[]>();
  const tags = new Set<string>();
  for (const each of held) {
    byId.set(each.entry.id, each);
    const { phrasings, locales } = foldedOf(each.entry);
    for (const tag of locales) tags.add(tag);
    if (each.state === 'removed') continue;
    for (const phrasing of phrasings) {
      const ids = askedBy.get(phrasing);
      if (ids === undefined) askedBy.set(phrasing, [each.entry.id]);
      else ids.push(each.entry.id);
    }
  }
  return { byId, askedBy, locales: orderLocales(tags) };
}

/** The locales of entries in the order of their columns: Chinese, English, others. */
export function orderLocales(tags: Iterable<string>): readonly string[] {
  const all = new Set(tags);
  for (const own of ['zh', 'en']) if (![...all].some((tag) => languageOf(tag) === own)) all.add(own);
  const rank = (tag: string) => ['zh', 'en'].indexOf(languageOf(tag)) + 1 || 3;
  return [...all].toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function foldedOf(entry: Entry): Folded {
  const before = known.get(entry);
  if (before) return before;
  const phrasings = [...new Set(Object.values(entry.phrasings).flat().map(foldPhrasing))].filter((each) => each !== '');
  const made = { phrasings, locales: [...Object.keys(entry.phrasings), ...Object.keys(entry.answer)] };
  known.set(entry, made);
  return made;
}
