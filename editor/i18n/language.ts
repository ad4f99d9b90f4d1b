/** The languages of the console. */
export type Language = 'zh' | 'en';

/** The language as a BCP 47 tag, for `lang`, `Accept-Language` and `Intl`. */
export const languageTag = { zh: 'zh-CN', en: 'en' } as const satisfies Record<Language, string>;

const key = 'handrail.language';

/** The language this reader chose before, else the first of their browser's that the console speaks, else English. */
export function preferredLanguage(saved: string | null, browser: readonly string[]): Language {
  if (saved === 'zh' || saved === 'en') return saved;
  const spoken = browser.map((tag) => tag.toLowerCase().split('-', 1)[0]).find((tag) => tag === 'zh' || tag === 'en');
  return spoken === 'zh' ? 'zh' : 'en';
}

/** What was chosen on this device; null where nothing was, or where the browser keeps nothing. */
export function savedLanguage(): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

export function saveLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // A browser that keeps nothing still switches for this visit.
  }
}
