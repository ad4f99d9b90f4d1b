import { languageOf } from '../../../engine/sdk/languageOf.ts';
import type { MissGroup } from '../../../server/contract.ts';
import { foldPhrasing } from '../foldPhrasing.ts';

/** What is taken over of a group at once. */
const most = 20;
const longest = 500;

/** The different ways in which a group's customers asked, in the language most of them wrote, under the locale that the base writes it by. */
export function wordsOf({ questions, title }: MissGroup, locales: readonly string[]): { readonly locale: string; readonly phrasings: readonly string[] } {
  const counts = new Map<string, number>();
  for (const { locale } of questions) counts.set(languageOf(locale), (counts.get(languageOf(locale)) ?? 0) + 1);
  const [language = 'zh'] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const texts = questions.filter((each) => languageOf(each.locale) === language).map(({ text }) => text.trim());
  const first = texts.includes(title) ? [title] : [];
  const seen = new Map<string, string>();
  for (const text of [...first, ...texts]) {
    const fold = foldPhrasing(text);
    if (fold !== '' && text.length <= longest && !seen.has(fold)) seen.set(fold, text);
  }
  return { locale: locales.find((tag) => languageOf(tag) === language) ?? language, phrasings: [...seen.values()].slice(0, most) };
}
