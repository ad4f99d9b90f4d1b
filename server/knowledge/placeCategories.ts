import { createHash } from 'node:crypto';
import type { KnowledgeCategory } from '../contract.ts';
import type { Entry } from './storedEntry.ts';

/**
 * Puts entries whose category is written as a person would into categories by id: those whose id or name it is, in any
 * language, or else new ones of that name.
 */
export function placeCategories(entries: readonly Entry[], known: readonly KnowledgeCategory[]): { readonly entries: readonly Entry[]; readonly categories: readonly KnowledgeCategory[] } {
  const categories = [...known];
  const byText = new Map(known.flatMap(({ id, name }) => Object.values(name).map((each) => [keyOf(each), id] as const)));
  for (const { id } of known) byText.set(keyOf(id), id);
  const placed = entries.map((entry) => {
    if (entry.category === undefined) return entry;
    const text = entry.category;
    let id = byText.get(keyOf(text));
    if (id === undefined) {
      id = idOf(text);
      byText.set(keyOf(text), id);
      const locales = Object.keys(entry.phrasings);
      categories.push({ id, name: Object.fromEntries((locales.length > 0 ? locales : ['zh']).map((locale) => [locale, text.slice(0, 100)])) });
    }
    return { ...entry, category: id };
  });
  return { entries: placed, categories };
}

function keyOf(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

/** The text itself where it can be an id, else one made from it. */
function idOf(text: string): string {
  const plain = text.normalize('NFC').trim();
  return /^[\p{L}\p{N}._-]{1,64}$/u.test(plain) ? plain : `c-${createHash('sha256').update(keyOf(text)).digest('hex').slice(0, 10)}`;
}
