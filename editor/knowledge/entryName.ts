import { localize } from '../../engine/sdk/localizedText.ts';
import type { Language } from '../i18n/language.ts';
import type { Entry } from './indexEntries.ts';
import { questionOf } from './questionOf.ts';

/** What an entry is called for a reader: the first of its phrasings in their language; its id where it has none. */
export function entryName(entry: Entry, language: Language): string {
  return localize(questionOf(entry), language, ['zh', 'en']) || entry.id;
}
