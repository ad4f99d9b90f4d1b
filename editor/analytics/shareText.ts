import type { Proportion } from '../../server/contract.ts';
import { formatShare } from '../charts/formatShare.ts';
import { languageTag, type Language } from '../i18n/language.ts';

/** The bounds of a share's interval, such as `10.1–14.9%`. */
export function intervalText({ low, high }: Pick<Proportion, 'low' | 'high'>, language: Language): string {
  return `${formatShare(low, language).replace('%', '')}–${formatShare(high, language)}`;
}

/** A difference of shares in percentage points, with its sign. */
export function pointsText(difference: number, language: Language): string {
  return new Intl.NumberFormat(languageTag[language], { signDisplay: 'exceptZero', maximumFractionDigits: 1 }).format(difference * 100).replace('-', '−');
}

/** A p-value to three decimals; never 0. */
export function pText(p: number): string {
  return p < 0.001 ? '< 0.001' : `= ${p.toFixed(3)}`;
}
