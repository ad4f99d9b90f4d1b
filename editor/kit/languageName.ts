/** What a language is called in another: `zh` is 中文 in Chinese. The tag itself where nobody knows. */
export function languageName(tag: string, inLocale: string): string {
  try {
    return new Intl.DisplayNames(inLocale, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
