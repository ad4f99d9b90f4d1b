import type { FaqSet } from './readFaqSets.ts';

/** The same questions for a base whose entries have one phrasing each: their id, written as words. */
export function titlesOnly({ name, entries, questions }: FaqSet): FaqSet {
  return {
    name: `${name} title`,
    entries: entries.map((entry) => ({ ...entry, phrasings: Object.fromEntries(Object.keys(entry.phrasings).map((locale) => [locale, [entry.id.replaceAll('_', ' ')]])) })),
    questions,
  };
}
