import { languageOf } from '../../engine/sdk/languageOf.ts';

/** Which of a flow's languages somebody is shown who reads the console in a language: that one in any form, else the first. */
export function localeFor(locales: readonly string[], language: 'zh' | 'en'): string {
  return locales.find((each) => each === language) ?? locales.find((each) => languageOf(each) === language) ?? locales[0] ?? language;
}
