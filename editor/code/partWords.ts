import { code } from '../i18n/code.ts';
import type { Language } from '../i18n/language.ts';

/** What a part of the document is, by its path (`nodes`, `edges.outlet`); undefined for what needs no words. */
export function partWords(path: string, language: Language): string | undefined {
  const words: Readonly<Record<string, string>> = code[language].part;
  const key = path.split('.').join('_');
  return Object.hasOwn(words, key) ? words[key] : undefined;
}
