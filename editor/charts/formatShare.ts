import { languageTag, type Language } from '../i18n/language.ts';

/**
 * A share of 0 to 1 in per cent, with one decimal; null, a share of nothing, is a dash.
 *
 * @example formatShare(0.1234, 'en') // '12.3%'
 */
export function formatShare(share: number | null, language: Language): string {
  return share === null ? '–' : new Intl.NumberFormat(languageTag[language], { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
