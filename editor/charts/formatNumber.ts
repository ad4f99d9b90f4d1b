import { languageTag, type Language } from '../i18n/language.ts';

/**
 * A number as it is read, with at most `digits` decimals; null, which has no value, is a dash.
 *
 * @example formatNumber(12_345.67, 'en', 1) // '12,345.7'
 */
export function formatNumber(value: number | null, language: Language, digits = 0): string {
  return value === null ? '–' : new Intl.NumberFormat(languageTag[language], { maximumFractionDigits: digits }).format(value);
}
