import { languageOf } from '../../../engine/sdk/languageOf.ts';
import type { Entry, Held } from '../indexEntries.ts';
import type { KeptEntry } from '../keptEntries.ts';

/** What entries can be picked by beside their words. */
export const entryMarks = ['all', 'unsaved', 'new', 'changed', 'removed', 'noAnswer', 'limited', 'unlisted'] as const;
export type EntryMark = (typeof entryMarks)[number];

export interface EntryFilter {
  readonly words: string;
  readonly mark: EntryMark;
  /** A category's id; '' for those without one, null for all. */
  readonly category: string | null;
}

export interface Row extends Held {
  /** Begun and not saved. */
  readonly unsaved: boolean;
}

const texts = new WeakMap<Entry, string>();

/**
 * The entries that fit, with those that were begun and never saved before the others.
 *
 * @param locales in which an answer is missed
 */
export function filterEntries(held: readonly Held[], unsaved: ReadonlyMap<string, KeptEntry>, filter: EntryFilter, locales: readonly string[]): readonly Row[] {
  const known = new Set(held.map(({ entry }) => entry.id));
  const begun = Array.from(unsaved).flatMap(([id, { now }]): Row[] => (known.has(id) ? [] : [{ entry: now, state: 'new', unsaved: true }]));
  const rows = held.map((each): Row => {
    const work = unsaved.get(each.entry.id);
    return { entry: work?.now ?? each.entry, state: each.state, unsaved: work !== undefined };
  });
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  return [...begun, ...rows].filter((row) => (filter.category === null || (row.entry.category ?? '') === filter.category) && bears(row, filter.mark, locales) && words.every((word) => textOf(row.entry).includes(word)));
}

function bears({ entry, state, unsaved }: Row, mark: EntryMark, locales: readonly string[]): boolean {
  switch (mark) {
    case 'all': return true;
    case 'unsaved': return unsaved;
    case 'new': case 'changed': case 'removed': return state === mark;
    case 'noAnswer': return lacksAnswer(entry, locales).length > 0;
    case 'limited': return entry.only !== undefined;
    case 'unlisted': return entry.unlisted === true;
  }
}

/** The locales in which an entry has nothing to say, though it is asked there or nowhere. An entry that leads on need not say anything. */
export function lacksAnswer(entry: Entry, locales: readonly string[]): readonly string[] {
  if (entry.leadsTo !== undefined && entry.leadsTo !== '') return [];
  const answered = new Set(Object.entries(entry.answer).flatMap(([tag, text]) => (text.trim() === '' ? [] : [languageOf(tag)])));
  return locales.filter((tag) => !answered.has(languageOf(tag)));
}

function textOf(entry: Entry): string {
  const known = texts.get(entry);
  if (known !== undefined) return known;
  const variants = entry.variants?.flatMap(({ answer }) => Object.values(answer)) ?? [];
  const made = fold([entry.id, ...Object.values(entry.phrasings).flat(), ...Object.values(entry.answer), ...variants].join('\n'));
  texts.set(entry, made);
  return made;
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
