import { languageTag, type Language } from '../i18n/language.ts';

/**
 * A share of 0 to 1 in per cent, with one decimal; null, a share of nothing, is a dash.
 *
 * @example formatShare(0.1234, 'en') // '12.3%'
 */
export function formatShare(share: number | null, language: Language): string {
  return share === null ? '–' : formats[language].format(share);
}

/** To make one takes fifty times as long as to use it, and a table has thousands of cells. */
const formats = {
  zh: new Intl.NumberFormat(languageTag.zh, { style: 'percent', maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat(languageTag.en, { style: 'percent', maximumFractionDigits: 1 }),
} as const;
