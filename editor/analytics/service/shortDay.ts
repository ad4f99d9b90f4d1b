import { languageTag, type Language } from '../../i18n/language.ts';

/**
 * A day as it stands along an axis.
 *
 * @example shortDay('2026-11-26', 'en') // 'Nov 26'
 */
export function shortDay(day: string, language: Language): string {
  return new Intl.DateTimeFormat(languageTag[language], { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(Date.parse(`${day}T00:00:00Z`));
}
