import { languageTag, type Language } from '../i18n/language.ts';

/**
 * A number as it is read, with at most `digits` decimals; null, which has no value, is a dash.
 *
 * @example formatNumber(12_345.67, 'en', 1) // '12,345.7'
 */
export function formatNumber(value: number | null, language: Language, digits = 0): string {
  if (value === null) return '–';
  const key = `${language} ${digits}`;
  const format = known.get(key) ?? new Intl.NumberFormat(languageTag[language], { maximumFractionDigits: digits });
  known.set(key, format);
  return format.format(value);
}

/** To make one takes fifty times as long as to use it, and a table has thousands of cells. */
const known = new Map<string, Intl.NumberFormat>();
