import type { Entry } from './storedEntry.ts';

/** An entry with its texts in Unicode's composed form (NFC), without blanks at their ends and without a phrasing twice. */
export function tidyEntry({ id, phrasings, answer, variants, leadsTo, category, ...rest }: Entry): Entry {
  return {
    id: id.normalize('NFC'),
    phrasings: Object.fromEntries(Object.entries(phrasings).map(([locale, texts]) => [locale, [...new Set(texts.map(tidyText))]])),
    answer: tidyTexts(answer),
    ...(variants && variants.length > 0 ? { variants: variants.map((each) => ({ ...each, answer: tidyTexts(each.answer) })) } : {}),
    ...(leadsTo === undefined ? {} : { leadsTo: leadsTo.normalize('NFC') }),
    ...(category === undefined ? {} : { category: category.normalize('NFC') }),
    ...rest,
  };
}

export function tidyTexts(texts: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([locale, text]) => [locale, tidyText(text)]));
}

export function tidyText(text: string): string {
  return text.normalize('NFC').trim();
}
