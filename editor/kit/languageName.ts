/**
 * What a language is called in another: `zh-CN` is 中文 in Chinese. A region is named only where it makes
 * a difference. The tag itself where nobody knows.
 */
export function languageName(tag: string, inLocale: string): string {
  try {
    return new Intl.DisplayNames(inLocale, { type: 'language' }).of(new Intl.Locale(tag).minimize().baseName) ?? tag;
  } catch {
    return tag;
  }
}
