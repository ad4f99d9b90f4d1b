import type { BilingualText } from '../sdk/localizedText.ts';

/** What a flow's language is called in Chinese and in English; its tag where nobody has a name for it. */
export function languageNames(tag: string): BilingualText {
  return { zh: nameIn(inChinese, tag), en: nameIn(inEnglish, tag) };
}

// Making one takes longer than all names of a flow.
const inChinese = new Intl.DisplayNames('zh-CN', { type: 'language' });
const inEnglish = new Intl.DisplayNames('en', { type: 'language' });

function nameIn(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
