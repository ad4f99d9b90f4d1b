import type { Storage } from './storage.ts';

export interface LanguageChoice {
  /** The reader's languages, best first: their own choice here, what the address asks for, the browser's. */
  wanted(): string[];
  choose(language: string): void;
}

/**
 * Remembers the language a customer switched to. It holds against the address it was chosen under; when a site asks for
 * another language later (`?lang=`, `data-locale`), that is the newer wish and wins.
 */
export function languageChoice(storage: Storage, key: string, asked: string | undefined, browser: readonly string[]): LanguageChoice {
  const under = `${asked ?? ''}>`;
  return {
    wanted() {
      const kept = storage.get(key);
      const chosen = kept?.startsWith(under) ? kept.slice(under.length) : undefined;
      return [chosen, asked, ...browser].flatMap((language) => language || []);
    },
    choose: (language) => storage.set(key, under + language),
  };
}
